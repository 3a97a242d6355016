using System.Globalization;
using ShapingbaPlans.Domain.Plans;

namespace ShapingbaPlans.Web.Shared;

/// <summary>The place of a figure in its document's page: what a click on a citation opens.</summary>
public static class CitationAddress
{
    /// <summary>The name of the place; figures that begin at one place share it.</summary>
    /// <example>A figure in paragraph 12 from the 35th character on: <c>p12-34</c>.</example>
    public static string AnchorOf(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return string.Create(CultureInfo.InvariantCulture, $"p{figure.Paragraph}-{figure.Start}");
    }

    public static string Of(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return $"/documents/{figure.DocumentId}#{AnchorOf(figure)}";
    }
}
