using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.Tests.Accounts;

/// <summary>
/// Every endpoint of the program against every role. A new endpoint fails until it is written down here, in the row that says who may.
/// </summary>
public sealed partial class AuthorizationMatrixTests
{
    // Who an address is for. Anyone: also strangers, where anonymous reading is on. Always: also where it is off.
    private enum Access
    {
        Always,
        Anyone,
        SignedIn,
        Editors,
        Approvers,
        Administrators,
    }

    private static readonly Dictionary<string, Access> Matrix = new()
    {
        ["/"] = Access.Anyone,
        ["/action-plan"] = Access.Anyone,
        ["/action-plan.{format}"] = Access.Anyone,
        ["/action-plan/tasks.{format}"] = Access.Anyone,
        ["/api/favicon.svg"] = Access.Always,
        ["/api/scalar.aspnetcore.js"] = Access.Always,
        ["/api/scalar.js"] = Access.Always,
        ["/api/{documentname}"] = Access.Anyone,
        ["/api/v1/indicators"] = Access.Anyone,
        ["/api/v1/indicators/{indicator_id}"] = Access.Anyone,
        ["/api/v1/figures"] = Access.Anyone,
        ["/api/v1/figures/{indicator_id}/{period}/{role}/{document_id}"] = Access.Anyone,
        ["/api/v1/verdicts"] = Access.Anyone,
        ["/api/v1/verdicts/{indicator_id}/{year}"] = Access.Anyone,
        ["/api/v1/documents"] = Access.Anyone,
        ["/api/v1/documents/{document_id}"] = Access.Anyone,
        ["/api/v1/projects"] = Access.Anyone,
        ["/api/v1/projects/{project_id}"] = Access.Anyone,
        ["/api/v1/tasks"] = Access.Anyone,
        ["/api/v1/tasks/{task_id}"] = Access.Anyone,
        ["/api/v1/departments"] = Access.Anyone,
        ["/api/v1/departments/{department_id}"] = Access.Anyone,
        ["/api/v1/topics"] = Access.Anyone,
        ["/api/v1/topics/{topic_id}"] = Access.Anyone,
        ["/api/v1/releases"] = Access.Anyone,
        ["/api/v1/releases/{number}"] = Access.Anyone,
        ["/openapi/{documentname}.json"] = Access.Anyone,
        ["/checks"] = Access.Anyone,
        ["/checks.{format}"] = Access.Anyone,
        ["/compare"] = Access.Anyone,
        ["/compare.svg"] = Access.Anyone,
        ["/compare.{format}"] = Access.Anyone,
        ["/datapackage.zip"] = Access.Anyone,
        ["/departments"] = Access.Anyone,
        ["/departments.{format}"] = Access.Anyone,
        ["/departments/{id}"] = Access.Anyone,
        ["/departments/{id}.{format}"] = Access.Anyone,
        ["/figures.{format}"] = Access.Anyone,
        ["/documents"] = Access.Anyone,
        ["/documents.{format}"] = Access.Anyone,
        ["/documents/{id}"] = Access.Anyone,
        ["/documents/{id}.{format}"] = Access.Anyone,
        ["/explore"] = Access.Anyone,
        ["/explore.{format}"] = Access.Anyone,
        ["/embed/indicators/{id}"] = Access.Anyone,
        ["/history"] = Access.Anyone,
        ["/history.{format}"] = Access.Anyone,
        ["/history/{revision}/revert"] = Access.Editors,
        ["/indicators"] = Access.Anyone,
        ["/indicators.{format}"] = Access.Anyone,
        ["/indicators/{id}"] = Access.Anyone,
        ["/indicators/{id}.svg"] = Access.Anyone,
        ["/indicators/{id}.{format}"] = Access.Anyone,
        ["/matrix.{format}"] = Access.Anyone,
        ["/methods"] = Access.Anyone,
        ["/progress/{year}"] = Access.Anyone,
        ["/progress/{year}.{format}"] = Access.Anyone,
        ["/progress/{year}/reminders"] = Access.Anyone,
        ["/progress/{year}/reminders.{format}"] = Access.Anyone,
        ["/progress/{year}/standing.{format}"] = Access.Anyone,
        ["/progress/{year}/{indicatorid}"] = Access.Anyone,
        ["/progress/{year}/{indicatorid}.{format}"] = Access.Anyone,
        ["/robots.txt"] = Access.Always,
        ["/sitemap.xml"] = Access.Anyone,
        ["/releases"] = Access.Anyone,
        ["/releases.{format}"] = Access.Anyone,
        ["/releases/corrections.{format}"] = Access.Anyone,
        ["/projects"] = Access.Anyone,
        ["/projects.{format}"] = Access.Anyone,
        ["/projects/{id}"] = Access.Anyone,
        ["/projects/{id}.{format}"] = Access.Anyone,
        ["/release"] = Access.Anyone,
        ["/status"] = Access.Anyone,
        ["/unanswered"] = Access.Anyone,
        ["/unanswered.{format}"] = Access.Anyone,
        ["/years"] = Access.Anyone,
        ["/years.{format}"] = Access.Anyone,
        ["/years/{year}"] = Access.Anyone,
        ["/years/{year}.{format}"] = Access.Anyone,
        ["/years/{year}.docx"] = Access.Anyone,
        ["/account"] = Access.SignedIn,
        ["/account/authenticator"] = Access.SignedIn,
        ["/account/passkeys/add"] = Access.SignedIn,
        ["/account/passkeys/options"] = Access.SignedIn,
        ["/account/passkeys/remove"] = Access.SignedIn,
        ["/account/passkeys/rename"] = Access.SignedIn,
        ["/account/password"] = Access.SignedIn,
        ["/account/sign-in"] = Access.Always,
        ["/account/sign-in/passkey"] = Access.Always,
        ["/account/sign-in/passkey/options"] = Access.Always,
        ["/account/sign-in/recovery-code"] = Access.Always,
        ["/account/sign-in/second-factor"] = Access.Always,
        ["/account/sign-out"] = Access.Always,
        ["/administration/accounts"] = Access.Administrators,
        ["/administration/accounts/{id}"] = Access.Administrators,
        ["/approvals"] = Access.Approvers,
        ["/approvals/release"] = Access.Approvers,
        ["/catalogue"] = Access.Editors,
        ["/catalogue/{kind}"] = Access.Editors,
        ["/catalogue/{kind}/edit"] = Access.Editors,
        ["/entry"] = Access.Editors,
        ["/entry.{format}"] = Access.Editors,
        ["/entry/cells"] = Access.Editors,
        ["/entry/upload"] = Access.Editors,
        ["/entry/cells/submit"] = Access.Editors,
        ["/entry/{indicatorid}"] = Access.Editors,
        ["/import"] = Access.Editors,
        ["/import/read"] = Access.Editors,
        ["/import/{id}"] = Access.Editors,
        ["/error"] = Access.Always,
        ["/health/live"] = Access.Always,
        ["/health/ready"] = Access.Always,
        ["/not-found"] = Access.Always,
        ["/setup"] = Access.Always,
    };

    private static readonly AccountRole?[] Visitors = [null, .. Enum.GetValues<AccountRole>().Cast<AccountRole?>()];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_endpoint_lets_in_whom_its_row_says_and_nobody_else(bool anonymousReading)
    {
        using var app = new TestApp();
        app.Settings["Accounts:AnonymousReading"] = anonymousReading.ToString();
        var endpoints = Endpoints(app);
        Assert.Equal(Matrix.Keys.Order(StringComparer.Ordinal), endpoints.Select(e => e.Pattern).Distinct().Order(StringComparer.Ordinal));
        var wrong = new List<string>();
        foreach (var role in Visitors)
        {
            using var visitor = await VisitorAsync(app, role);
            foreach (var (pattern, methods) in endpoints)
            {
                var access = Matrix[pattern];
                if (methods.Contains("GET"))
                    Compare(wrong, $"{role} GET {pattern}", ExpectedOfRead(access, role, anonymousReading, pattern), (await visitor.GetAsync(Example(pattern))).StatusCode);
                if (!methods.Contains("POST"))
                    continue;
                // A write without the token of a form is refused even where its sender may; a write of who may not is refused even with one.
                Compare(wrong, $"{role} POST {pattern} without token", ExpectedOfWrite(access, role, anonymousReading), (await visitor.PostAsync(Example(pattern))).StatusCode);
                if (!May(access, role, anonymousReading))
                    Compare(wrong, $"{role} POST {pattern} with token", Refused(role), (await WithTokenAsync(visitor, Example(pattern))).StatusCode);
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_one_time_password_opens_its_own_change_and_what_is_open_to_all()
    {
        using var app = new TestApp();
        await app.AddAsync("boss", AccountRole.Administrator, a => a.MustChangePassword = true);
        await app.AddAsync("approver", AccountRole.Approver, a => a.MustChangePassword = true);
        var wrong = new List<string>();
        foreach (var name in new[] { "boss", "approver" })
        {
            using var visitor = new FormVisitor(app);
            using var welcome = await visitor.SignInAsync(name);
            foreach (var (pattern, methods) in Endpoints(app).Where(e => Matrix[e.Pattern] is not Access.Always and not Access.Anyone && e.Pattern != "/account/password"))
            {
                using var answer = methods.Contains("GET") ? await visitor.GetAsync(Example(pattern)) : await WithTokenAsync(visitor, Example(pattern));
                var refused = methods.Contains("GET") ? answer.Headers.Location?.OriginalString == "/account/password" : Refused(AccountRole.Reader).Contains(answer.StatusCode);
                if (!refused)
                    wrong.Add($"{name} {pattern}: {answer.StatusCode}");
            }

            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account/password")).StatusCode);
            using var left = await visitor.PostAsync("/account/sign-out", [.. FormVisitor.HiddenFields(await visitor.TextAsync("/account/password"), "/account/sign-out\"")]);
            Assert.Equal("/account/sign-in", (await visitor.GetAsync("/account")).Headers.Location?.AbsolutePath);
        }

        Assert.Empty(wrong);
    }

    private static HttpStatusCode[] ExpectedOfRead(Access access, AccountRole? role, bool anonymousReading, string pattern)
        => !May(access, role, anonymousReading) ? [role is null ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden]
            : pattern switch
            {
                "/not-found" or "/setup" or "/administration/accounts/{id}" or "/import/{id}" => [HttpStatusCode.NotFound],
                "/error" => [HttpStatusCode.InternalServerError],
                "/account/sign-in/recovery-code" or "/account/sign-in/second-factor" => [HttpStatusCode.Redirect],
                _ => [HttpStatusCode.OK],
            };

    // The limit of tries may come first: it is a refusal too.
    private static HttpStatusCode[] ExpectedOfWrite(Access access, AccountRole? role, bool anonymousReading)
        => May(access, role, anonymousReading) ? [HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests] : Refused(role);

    private static HttpStatusCode[] Refused(AccountRole? role)
        => [role is null ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden, HttpStatusCode.TooManyRequests];

    private static bool May(Access access, AccountRole? role, bool anonymousReading) => access switch
    {
        Access.Always => true,
        Access.Anyone => anonymousReading || role is not null,
        Access.SignedIn => role is not null,
        Access.Editors => role is AccountRole.Editor or AccountRole.Approver,
        Access.Approvers => role is AccountRole.Approver,
        _ => role is AccountRole.Administrator,
    };

    private static void Compare(List<string> wrong, string what, HttpStatusCode[] expected, HttpStatusCode status)
    {
        if (!expected.Contains(status))
            wrong.Add($"{what}: {status}, not {expected[0]}");
    }

    private static async Task<FormVisitor> VisitorAsync(TestApp app, AccountRole? role)
    {
        // Somebody is there from the start, so that /setup is gone for all.
        if (role is null)
            await app.AddAsync("first", AccountRole.Administrator);
        if (role is not { } known)
            return new FormVisitor(app);
        await app.AddAsync("a-" + known, known);
        return await app.SignedInAsync("a-" + known);
    }

    private static async Task<HttpResponseMessage> WithTokenAsync(FormVisitor visitor, string address)
        => await visitor.PostAsync(address, [.. FormVisitor.HiddenFields(await visitor.TextAsync("/account/sign-in"), "\"sign-in\"")]);

    private static List<(string Pattern, IReadOnlyList<string> Methods)> Endpoints(TestApp app)
        => [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(e => (Pattern: "/" + Constraint().Replace(e.RoutePattern.RawText!.TrimStart('/'), "{$1}").ToLowerInvariant(), e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]))
            // The framework's own script and its answer to addresses that do not exist.
            .Where(e => !e.Pattern.StartsWith("/_framework", StringComparison.Ordinal) && !e.Pattern.Contains("**", StringComparison.Ordinal))];

    private static string Example(string pattern) => pattern.Replace("/compare.svg", "/compare.svg?id=gdp", StringComparison.Ordinal).Replace("{indicator_id}/{period}/{role}/{document_id}", "gdp/2022/actual/report-2022", StringComparison.Ordinal).Replace("{indicator_id}", "gdp", StringComparison.Ordinal)
        .Replace("{document_id}", "report-2024", StringComparison.Ordinal).Replace("{project_id}", "rail-line-7", StringComparison.Ordinal).Replace("{task_id}", "1-1-a", StringComparison.Ordinal)
        .Replace("{department_id}", "transport-bureau", StringComparison.Ordinal).Replace("{topic_id}", "economy", StringComparison.Ordinal).Replace("{number}", "1", StringComparison.Ordinal)
        .Replace("/api/{documentname}", "/api/", StringComparison.Ordinal).Replace("{documentname}", "v1", StringComparison.Ordinal).Replace("/progress/{year}/{indicatorid}", "/progress/2026/international-trains-run", StringComparison.Ordinal).Replace("{year}", "2024", StringComparison.Ordinal)
        .Replace("/departments/{id}", "/departments/international-logistics-hub-company", StringComparison.Ordinal).Replace("/projects/{id}", "/projects/rail-line-7", StringComparison.Ordinal)
        .Replace("/documents/{id}", "/documents/report-2024", StringComparison.Ordinal).Replace("/indicators/{id}", "/indicators/gdp-growth", StringComparison.Ordinal)
        .Replace("{revision}", "1", StringComparison.Ordinal).Replace("{indicatorid}", "gdp-growth", StringComparison.Ordinal)
        .Replace("{kind}", "indicator", StringComparison.Ordinal).Replace("{format}", "csv", StringComparison.Ordinal)
        .Replace("{id}", "nobody", StringComparison.Ordinal);

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Constraint();
}
