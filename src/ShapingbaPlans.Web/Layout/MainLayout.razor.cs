using System.Data.Common;
using Microsoft.AspNetCore.Components;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Layout;

public sealed partial class MainLayout
{
    private static readonly (string Address, string Word)[] Rooms =
    [
        ("/", "nav.dashboard"),
        ("/years", "nav.years"),
        ("/indicators", "nav.indicators"),
        ("/action-plan", "nav.action-plan"),
        ("/unanswered", "nav.unanswered"),
        ("/projects", "nav.projects"),
        ("/departments", "nav.departments"),
        ("/documents", "nav.documents"),
    ];

    private PublishedPlans? _release;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    // With a base address of "/", a bare fragment would lead to the front page.
    private string Here => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];

    // A page margin takes no markup: the release and its date come to paper as a style of their own.
    private MarkupString PrintFoot => new(_release is { Release: > 0 } release
        ? $"@page {{ @bottom-left {{ content: \"{Words["product.name"]} · {Words["frame.release", release.Release, DateOf(release)]}\"; font-size: 8pt; }} }}"
        : "");

    // Releases are made in China; a date there is the reader's date.
    private static string DateOf(PublishedPlans release) => BeijingTime.Day(release.ReleasedAt!.Value);

    protected override async Task OnInitializedAsync()
    {
        // The frame also holds the page that says something failed: it must stand when the database does not answer.
        try
        {
            _release = await Plans.LoadAsync(CancellationToken.None);
        }
        catch (DbException)
        {
            _release = null;
        }
    }

    private bool IsHere(string address)
    {
        var path = Here.Split('?')[0];
        return address == "/" ? path == "/" : path == address || path.StartsWith(address + "/", StringComparison.Ordinal);
    }

    private string With(string name, string value)
        => "/" + Navigation.ToBaseRelativePath(Navigation.GetUriWithQueryParameter(name, value));
}
