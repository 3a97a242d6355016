using System.Globalization;

namespace ShapingbaPlans.Tests.Reading;

/// <summary>The tables in <c>Cases</c>: a text as such reports have it, and the figures that a reader of Chinese finds in it, written down by hand.</summary>
public sealed class FigureReaderCaseTests
{
    public static TheoryData<ReadingCase> Cases => [.. ReadingCase.In("Cases").Where(c => c.Why is null)];

    public static TheoryData<ReadingCase> Gaps => [.. ReadingCase.In("Cases").Where(c => c.Why is not null)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_reader_finds(ReadingCase reading)
        => Assert.True(reading.Fault() is null, reading.Fault());

    // A gap that is mended loses its why, so that it stays mended.
    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Gaps))]
    public void The_reader_does_not_yet_find(ReadingCase reading)
        => Assert.False(reading.Fault() is null, $"{reading.Name}: this is read now; take its why away.");

    [Fact]
    public void There_are_at_least_250_cases_each_with_a_name_of_its_own()
    {
        var names = ReadingCase.In("Cases").Select(c => c.Name).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.True(names.Count >= 250, string.Create(CultureInfo.InvariantCulture, $"{names.Count} cases"));
    }
}
