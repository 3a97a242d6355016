using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ShapingbaPlans.Web.Api.Describing;

/// <summary>The parameters and headers of each address, read from the same list that refuses all others.</summary>
internal static class ApiOperations
{
    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiParameters>().FirstOrDefault() is not { } parameters)
            return Task.CompletedTask;
        var route = context.Description.RelativePath!.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}'));
        operation.Parameters = [.. route.Select(InPath), .. parameters.All.Select(InQuery)];
        foreach (var (status, response) in operation.Responses ?? [])
        {
            response.Description = status switch
            {
                "200" => "What was asked for.",
                "400" => "A parameter that does not exist, or a value that is not understood; the problem names what does and what is.",
                "404" => "There is no such thing in this release, or no such release.",
                "429" => "Too many requests from one address; Retry-After says how many seconds to wait.",
                _ => response.Description,
            };
        }

        return Task.CompletedTask;
    }

    private static IOpenApiParameter InPath(string name)
        => new OpenApiParameter { Name = name, In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static IOpenApiParameter InQuery(ApiParameter parameter)
    {
        var value = new OpenApiSchema { Type = parameter.IsWhole ? JsonSchemaType.Integer : JsonSchemaType.String };
        if (parameter.Terms is { } terms)
            value.Enum = [.. terms.Select(term => (JsonNode)JsonValue.Create(term)!)];
        var example = parameter.Example is not { } text ? null
            : parameter.IsWhole ? JsonValue.Create(int.Parse(text, CultureInfo.InvariantCulture)) : (JsonNode)JsonValue.Create(text)!;
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = parameter.IsSeveral ? parameter.Description + " Several: repeated, or joined by commas." : parameter.Description,
            Schema = value,
            Example = example,
        };
    }
}
