namespace ShapingbaPlans.Domain.Reading;

/// <summary>The one rule of what a document's n-th paragraph is: its n-th line that is not blank, trimmed.</summary>
public static class Paragraphs
{
    /// <summary>The paragraphs of a text; the first has index 0 and number 1.</summary>
    /// <example><c>Paragraphs.Of("\n 一、概况 \n\n全年稳中有进。\n")</c> is 一、概况 and 全年稳中有进。</example>
    public static IReadOnlyList<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var paragraphs = new List<string>();
        using var lines = new StringReader(text);
        while (lines.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } paragraph)
                paragraphs.Add(paragraph);
        }

        return paragraphs;
    }
}
