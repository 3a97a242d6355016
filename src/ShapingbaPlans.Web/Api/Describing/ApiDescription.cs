using Microsoft.OpenApi;

namespace ShapingbaPlans.Web.Api.Describing;

/// <summary>The OpenAPI document: the API and nothing else, in English, whoever asks.</summary>
public static class ApiDescription
{
    public const string Document = "v1";

    public const string Address = "/openapi/v1.json";

    private const string About = """
        The published figures of Shapingba district's yearly plans: what was promised, what was reported, and the verdicts, each with its citation.

        Reading needs no key. Every answer says its release; `?release=N` on any address shows the facts as they were in release N, and answers with
        the same bytes for ever. Lists are walked by the address in `next`, which stays in the release that the walk began with, whatever is published
        meanwhile. `ETag` and `If-None-Match` save the download of what has not changed. Names are Chinese, or English with `?lang=en`; terms are codes.
        Links are relative to this host. Refusals are problem details (RFC 9457) that name what could have been asked for.
        """;

    public static void AddApiDescription(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.ConfigureHttpJsonOptions(options => ApiSchemas.NameLikeAnswers(options.SerializerOptions));
        builder.Services.AddOpenApi(Document, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = description => description.GroupName == Document;
            options.CreateSchemaReferenceId = ApiSchemas.NameOf;
            options.AddSchemaTransformer(ApiSchemas.DescribeAsync);
            options.AddOperationTransformer(ApiOperations.DescribeAsync);
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new() { Title = "ShapingbaPlans", Version = Document, Description = About, License = new() { Name = "MIT", Identifier = "MIT" } };
                document.Servers = [new() { Url = "/" }];
                return Task.CompletedTask;
            });
        });
    }

    public static void MapApiDescription(this WebApplication app, string cors)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapOpenApi("/openapi/{documentName}.json").RequireCors(cors);
        app.MapReference();
    }
}
