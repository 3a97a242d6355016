using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Api;
using ShapingbaPlans.Web.Commands;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Hosting.Keeping;
using ShapingbaPlans.Web.Layout;
using ShapingbaPlans.Web.Tables;

if (await CommandList.RunAsync(args) is { } exitCode)
    return exitCode;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.Limits.MaxRequestLineSize = 4096;
    kestrel.Limits.MaxRequestBodySize = 4 * 1024 * 1024;
});
builder.AddPlansLogging();
builder.AddLanguages();
builder.AddPlansData();
builder.AddAccounts();
builder.AddHealth();
builder.AddPages();
builder.AddPageCache();
builder.AddApi();

var app = builder.Build();
await app.Services.GetRequiredService<DatabaseStart>().RunAsync(app.Lifetime.ApplicationStopping);
await app.Services.GetRequiredService<SetupCode>().StartAsync(Console.Out, app.Lifetime.ApplicationStopping);

app.UseKeptPages();
app.UseRequestLog();
app.UseTableAddresses();
app.UseHeadRequests();
app.UseHostCookies();
app.UseErrorPages();
app.UseSecurityHeaders();
app.UseLanguages();
app.UseThemes();
app.UseRouting();
app.UseApi();
app.UseAccounts();
app.UseReleaseTags();
app.UsePageKeeping();
app.UseLookingBack();
app.UseAntiforgery();
app.MapStaticAssets().AllowAnonymous();
app.MapHealth();
app.MapReleaseNumber();
app.MapSiteMap();
app.MapAccounts();
app.MapPages();
app.MapDownloads();
app.MapApi();
await app.RunAsync();
return 0;
