using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.ResponseCompression;
using MudBlazor.Services;
using ShapingbaPlans.Web.Features.ActionPlan;
using ShapingbaPlans.Web.Features.Administration;
using ShapingbaPlans.Web.Features.Approvals;
using ShapingbaPlans.Web.Features.Catalogue;
using ShapingbaPlans.Web.Features.Checks;
using ShapingbaPlans.Web.Features.Compare;
using ShapingbaPlans.Web.Features.Dashboard;
using ShapingbaPlans.Web.Features.Departments;
using ShapingbaPlans.Web.Features.Documents;
using ShapingbaPlans.Web.Features.Entry;
using ShapingbaPlans.Web.Features.Explorer;
using ShapingbaPlans.Web.Features.Figures;
using ShapingbaPlans.Web.Features.History;
using ShapingbaPlans.Web.Features.Import;
using ShapingbaPlans.Web.Features.Indicators;
using ShapingbaPlans.Web.Features.Progress;
using ShapingbaPlans.Web.Features.Projects;
using ShapingbaPlans.Web.Features.Releases;
using ShapingbaPlans.Web.Features.Status;
using ShapingbaPlans.Web.Features.Unanswered;
using ShapingbaPlans.Web.Features.WholeSite;
using ShapingbaPlans.Web.Features.Years;
using ShapingbaPlans.Web.Shared;
using ShapingbaPlans.Web.Shared.Addresses;
using ShapingbaPlans.Web.Shared.Checks;
using ShapingbaPlans.Web.Shared.Exploring;
using ShapingbaPlans.Web.Shared.Facts;
using ShapingbaPlans.Web.Shared.Paths;
using ShapingbaPlans.Web.Shared.Pictures;
using ShapingbaPlans.Web.Tables;

namespace ShapingbaPlans.Web.Layout;

/// <summary>The pages, and the downloads beside them.</summary>
public static class Pages
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/csv", "image/svg+xml"];
        });
        builder.Services.AddSingleton<ActionPlanQuery>();
        builder.Services.AddSingleton<AccountsQuery>();
        builder.Services.AddSingleton<AddressText>();
        builder.Services.AddScoped<AdministerAccount>();
        builder.Services.AddSingleton<ApprovalsQuery>();
        builder.Services.AddCatalogue();
        builder.Services.AddSingleton<CellLabel>();
        builder.Services.AddApprovals();
        builder.Services.AddSingleton<CellText>();
        builder.Services.AddSingleton<ChangeText>();
        builder.Services.AddSingleton<CheckText>();
        builder.Services.AddSingleton<ChecksQuery>();
        builder.Services.AddCompare();
        builder.Services.AddTables();
        builder.Services.AddDashboard();
        builder.Services.AddSingleton<DatasetData>();
        builder.Services.AddDepartments();
        builder.Services.AddDocuments();
        builder.Services.AddEntry();
        builder.Services.AddSingleton<ExplorerQuery>();
        builder.Services.AddSingleton<ExplorerText>();
        builder.Services.AddSingleton<FigureText>();
        builder.Services.AddHistory();
        builder.Services.AddImport();
        builder.Services.AddSingleton<IndicatorsQuery>();
        builder.AddIndicatorPage();
        builder.Services.AddMudServices();
        builder.Services.AddSingleton<PaceText>();
        builder.Services.AddSingleton<PathAmounts>();
        builder.AddProgress();
        builder.AddProjects();
        builder.Services.AddPictures();
        builder.Services.AddReleases();
        builder.Services.AddSingleton<StatusQuery>();
        builder.Services.AddSingleton<UnansweredQuery>();
        builder.Services.AddSingleton<UnansweredText>();
        builder.Services.AddSingleton<WorkingText>();
        builder.Services.AddWholeSite();
        builder.Services.AddYears();
        // Chinese stays readable in the page's source, and half as long.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
    }

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        // The page that says what went wrong is read, also when a form was sent.
        app.Use((context, next) =>
        {
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
                context.Request.Method = HttpMethods.Get;
            return next(context);
        });
    }

    public static void MapPages(this WebApplication app) => app.MapRazorComponents<App>();

    public static void MapDownloads(this WebApplication app)
    {
        app.MapActionPlan();
        app.MapDepartments();
        app.MapChecks();
        app.MapCompare();
        app.MapDocuments();
        app.MapEntry();
        app.MapExplorer();
        app.MapFigures();
        app.MapHistory();
        app.MapImport();
        app.MapIndicators();
        app.MapIndicator();
        app.MapMatrix();
        app.MapUnanswered();
        app.MapTasks();
        app.MapProgress();
        app.MapProjects();
        app.MapReleases();
        app.MapWholeSite();
        app.MapYears();
    }
}
