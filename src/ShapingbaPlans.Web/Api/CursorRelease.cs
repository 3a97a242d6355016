using System.Globalization;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Web.Api;

/// <summary>
/// A cursor goes on in the release it began with: before anything looks at the address, that release is written into it, and all that
/// follows (facts, ETag, kept pages) takes it from there as if it had been asked for.
/// </summary>
public static class CursorRelease
{
    public static void WriteInto(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        if (request.First(ReleaseAsked.Parameter) is { Length: > 0 } || !ApiCursor.TryParse(request.First(ApiCursor.Parameter), out var cursor))
            return;
        request.QueryString = request.QueryString.Add(ReleaseAsked.Parameter, cursor.Release.ToString(CultureInfo.InvariantCulture));
        context.Items[typeof(CursorRelease)] = true;
    }

    /// <summary>True when the release in the address is the cursor's.</summary>
    public static bool IsIn(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items.ContainsKey(typeof(CursorRelease));
    }
}
