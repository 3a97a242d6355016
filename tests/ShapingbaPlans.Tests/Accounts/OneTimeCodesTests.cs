using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.Tests.Accounts;

/// <summary>RFC 6238, appendix B, its SHA-1 rows cut to six digits; the key is "12345678901234567890".</summary>
public class OneTimeCodesTests
{
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long second, string code)
    {
        var moment = DateTimeOffset.FromUnixTimeSeconds(second);
        Assert.Equal(code, OneTimeCodes.CodeOf(Key, OneTimeCodes.StepAt(moment)));
        Assert.Equal(second / 30, OneTimeCodes.StepOf(Key, code, moment, lastUsed: 0));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(30, 0, true)]
    [InlineData(-30, 0, true)]
    [InlineData(60, 0, false)]
    [InlineData(-60, 0, false)]
    [InlineData(0, 37037036, false)]
    [InlineData(0, 37037035, true)]
    public void A_code_is_taken_a_step_early_or_late_and_only_after_the_last_used_step(int secondsLater, long lastUsed, bool taken)
    {
        var moment = DateTimeOffset.FromUnixTimeSeconds(1111111109 + secondsLater);
        Assert.Equal(taken, OneTimeCodes.StepOf(Key, "081804", moment, lastUsed) is not null);
    }
}
