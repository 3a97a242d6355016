using System.Text.RegularExpressions;
using System.Xml.Linq;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Documentation;

/// <summary>The guide's pictures are there, and the words it says to look for are words of the program.</summary>
public partial class GuideTests
{
    private const int LargestPicture = 150_000;

    private static readonly string Guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "guide-zh.md"));

    [Fact]
    public void Every_picture_that_the_guide_names_is_there_and_no_other_and_none_is_large()
    {
        var pictures = Directory.GetFiles(Path.Combine(Repository.Root, "docs", "images", "guide")).Select(f => new FileInfo(f)).ToList();
        var named = Picture().Matches(Guide).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(named);
        Assert.Equal(named, pictures.Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Equal([], pictures.Where(p => p.Length > LargestPicture).Select(p => $"{p.Name}: {p.Length}"));
    }

    [Fact]
    public void Every_word_that_the_guide_sets_in_brackets_is_a_word_of_the_program()
    {
        var spoken = Repository.Files(Path.Combine("src", "ShapingbaPlans.Web"), "*Words.resx").Select(f => XDocument.Load(f))
            .SelectMany(d => d.Descendants("data")).Select(d => d.Element("value")!.Value)
            // A word of placeholders alone would fit everything.
            .Where(w => Placeholder().Replace(Regex.Escape(w), "").Any(char.IsLetter))
            .Select(w => new Regex($"^{Placeholder().Replace(Regex.Escape(w), ".+")}$")).ToList();
        var named = Word().Matches(Guide).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(named);
        Assert.Equal([], named.Where(n => !spoken.Any(s => s.IsMatch(n))));
    }

    [GeneratedRegex(@"!\[[^\]]+\]\(images/guide/([^)]+)\)")]
    private static partial Regex Picture();

    [GeneratedRegex("【([^】]+)】")]
    private static partial Regex Word();

    [GeneratedRegex(@"\\\{\d}")]
    private static partial Regex Placeholder();
}
