using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Shared.Searching;

namespace ShapingbaPlans.Web.Features.Documents;

/// <summary>The part of the address that chooses figures: as typed.</summary>
public sealed record DocumentAsk(string? Role, string? Topic, string? Q);

/// <summary>Which of a document's figures are shown.</summary>
public sealed record DocumentFilter(Role? Role, string? TopicId, SearchText Text)
{
    public bool IsAll => Role is null && TopicId is null && Text.IsEmpty;

    /// <summary>Reads an address; the first part that cannot be answered comes back when there is one.</summary>
    public static AddressProblem? Read(DocumentAsk ask, PublishedPlans plans, out DocumentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var address = new AddressReader();
        filter = new(address.Term<Role>("role", ask.Role), address.Topic(ask.Topic, plans), SearchText.Of(ask.Q));
        return address.Problem;
    }

    public bool Accepts(FigureRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return (Role is null || row.Figure.Role == Role)
            && (TopicId is null || row.Indicator.TopicId == TopicId)
            && (Text.Finds(row.Indicator) || Text.FindsIn(row.Figure.Printed, row.Figure.Note));
    }
}
