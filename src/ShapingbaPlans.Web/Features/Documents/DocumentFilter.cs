using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Features.Documents;

/// <summary>The part of the address that chooses figures: as typed.</summary>
public sealed record DocumentAsk(string? Role, string? Topic, string? Q);

/// <summary>Which of a document's figures are shown.</summary>
public sealed record DocumentFilter(Role? Role, string? TopicId, string Text)
{
    /// <summary>The longest text that is searched for.</summary>
    public const int LongestText = 60;

    public static readonly DocumentFilter All = new(null, null, "");

    public bool IsAll => this == All;

    /// <summary>Reads an address; the name of the part that is not understood comes back when there is one.</summary>
    public static (DocumentFilter Filter, string? Problem) Read(DocumentAsk ask, PublishedPlans plans)
    {
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(plans);
        Role? role = null;
        if (!string.IsNullOrEmpty(ask.Role))
        {
            if (!Codes.TryParse<Role>(ask.Role, out var read))
                return (All, "role");
            role = read;
        }

        if (!string.IsNullOrEmpty(ask.Topic) && plans.Topics.All(t => t.TopicId != ask.Topic))
            return (All, "topic");
        var text = (ask.Q ?? "").Trim();
        return (new(role, string.IsNullOrEmpty(ask.Topic) ? null : ask.Topic, text[..Math.Min(text.Length, LongestText)].TrimEnd()), null);
    }

    public bool Accepts(FigureRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return (Role is null || row.Figure.Role == Role)
            && (TopicId is null || row.Indicator.TopicId == TopicId)
            && (Text.Length == 0 || Names(row).Any(n => n.Contains(Text, StringComparison.OrdinalIgnoreCase)));
    }

    private static string[] Names(FigureRow row)
        => [row.Indicator.NameZh, row.Indicator.NameEn, row.Indicator.AliasesZh, row.Indicator.IndicatorId, row.Figure.Printed, row.Figure.Note];
}
