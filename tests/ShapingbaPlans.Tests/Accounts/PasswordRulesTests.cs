using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.Tests.Accounts;

public class PasswordRulesTests
{
    [Theory]
    [InlineData("teal otter quarry lamp", null)]
    [InlineData("correct-otter9-battery", null)]
    [InlineData("磁器口的第三家茶馆在下雨天", null)]
    [InlineData("kV7#qTz!m2Lw", null)]
    [InlineData("kV7#qTz!m2L", PasswordFault.TooShort)]
    [InlineData("", PasswordFault.TooShort)]
    [InlineData("password1234", PasswordFault.Common)]
    [InlineData("P@ssw0rd1234!", PasswordFault.Common)]
    [InlineData("Administrator@2026", PasswordFault.Common)]
    [InlineData("2026welcome2027", PasswordFault.Common)]
    [InlineData("woaini1314520", PasswordFault.Common)]
    [InlineData("passwordpassword", PasswordFault.Common)]
    [InlineData("correcthorsebatterystaple", PasswordFault.Common)]
    [InlineData("aaaaaaaaaaaa", PasswordFault.Monotonous)]
    [InlineData("x9kx9kx9kx9k", PasswordFault.Monotonous)]
    [InlineData("ababababcdcd", PasswordFault.Monotonous)]
    [InlineData("mnopqrstuvwx", PasswordFault.Monotonous)]
    [InlineData("tyuiop[]ghjkl", PasswordFault.Monotonous)]
    [InlineData("9876543210987", PasswordFault.Monotonous)]
    [InlineData("zhang.li winters it out", PasswordFault.Contextual)]
    [InlineData("Zh4ng.L1-otter-quarry", PasswordFault.Contextual)]
    [InlineData("张丽丽的茶馆在磁器口第三家", PasswordFault.Contextual)]
    [InlineData("shapingba otter lamp", PasswordFault.Contextual)]
    [InlineData("ShapingbaPlans-9431-x", PasswordFault.Contextual)]
    [InlineData("沙坪坝的第三家茶馆在下雨天", PasswordFault.Contextual)]
    public void A_password_is_taken_or_refused_for_a_reason(string password, PasswordFault? fault)
        => Assert.Equal(fault, PasswordRules.FaultOf(password, "zhang.li", "张丽丽"));

    [Fact]
    public void It_may_have_128_characters_and_no_more()
    {
        var long128 = string.Concat(Enumerable.Range(0, 32).Select(i => $"{(char)('a' + (i * 7 % 26))}{i:00}Q"));
        Assert.Equal(128, long128.Length);
        Assert.Null(PasswordRules.FaultOf(long128));
        Assert.Equal(PasswordFault.TooLong, PasswordRules.FaultOf(long128 + "x"));
    }

    [Fact]
    public void A_short_name_forbids_nothing() => Assert.Null(PasswordRules.FaultOf("teal otter quarry lamp", "al", ""));
}
