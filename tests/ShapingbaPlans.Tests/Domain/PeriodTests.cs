using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Tests.Domain;

public class PeriodTests
{
    [Theory]
    [InlineData("2024", 2024, 2024)]
    [InlineData("2023-2027", 2023, 2027)]
    public void A_year_or_a_span_of_years_is_read_and_written_alike(string text, int first, int last)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal((first, last), (period.FirstYear, period.LastYear));
        Assert.Equal(text, period.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("2027-2023")]
    [InlineData("2023-2023")]
    [InlineData("2023-2024-2025")]
    [InlineData("+2024")]
    [InlineData(" 2024")]
    public void Anything_else_is_refused(string text) => Assert.False(Period.TryParse(text, out _));
}
