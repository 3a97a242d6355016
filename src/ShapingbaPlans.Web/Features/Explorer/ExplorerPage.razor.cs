using Microsoft.AspNetCore.Components;
using ShapingbaPlans.Web.Shared.Exploring;

namespace ShapingbaPlans.Web.Features.Explorer;

public sealed partial class ExplorerPage
{
    private ExplorerAnswer? _answer;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private ExplorerQuery Query { get; set; } = null!;

    [Inject]
    private ExplorerText Text { get; set; } = null!;

    protected override async Task OnInitializedAsync() => _answer = await Query.LoadAsync(ExplorerAsk.In(Context.Request), CancellationToken.None);
}
