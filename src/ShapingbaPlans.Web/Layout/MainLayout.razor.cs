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
        ("/explore", "nav.explore"),
        ("/compare", "nav.compare"),
        ("/action-plan", "nav.action-plan"),
        ("/unanswered", "nav.unanswered"),
        ("/projects", "nav.projects"),
        ("/departments", "nav.departments"),
        ("/documents", "nav.documents"),
    ];

    private PublishedPlans? _release;

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    // With a base address of "/", a bare fragment would lead to the front page.
    private string Here => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];

    private bool ShowsFacts => ReleaseAsked.IsShown(Context?.GetEndpoint());

    // A page margin takes no markup: page, sources and release come to paper as a style of their own.
    private MarkupString PrintFoot => new(_release is { Release: > 0 } release
        ? $"@page {{ @top-left {{ content: \"{PrintTitle}\"; font-size: 8pt; }} @bottom-left {{ content: \"{Words["frame.sources"]}\\A "
            + $"{Words["product.name"]} · {Words["frame.release", release.Release, DateOf(release)]}\"; white-space: pre; text-align: left; font-size: 8pt; }} }}"
        : "");

    // The title itself stands in the head, out of a layout's reach; the room and the id name the sheet. Only a plain id: the address is the reader's.
    private string PrintTitle
    {
        get
        {
            var parts = Here.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
            var word = Rooms.Append(("/checks", "nav.checks")).Append(("/progress", "nav.progress")).Append(("/methods", "frame.methods")).Append(("/status", "frame.status"))
                .FirstOrDefault(r => IsHere(r.Item1)).Item2;
            var id = parts.Length == 2 && parts[1].All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? parts[1] : "";
            return string.Join(" · ", new[] { Words["product.name"].Value, word is null ? "" : Words[word].Value, id }.Where(p => p.Length > 0));
        }
    }

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

    private string Without(string name)
        => "/" + Navigation.ToBaseRelativePath(Navigation.GetUriWithQueryParameter(name, (string?)null));

    private string With(string name, string value)
        => "/" + Navigation.ToBaseRelativePath(Navigation.GetUriWithQueryParameter(name, value));
}
