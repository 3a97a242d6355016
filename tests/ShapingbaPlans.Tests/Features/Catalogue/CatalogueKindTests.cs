using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Data;
using ShapingbaPlans.Web.Data.Seeding;
using ShapingbaPlans.Web.Features.Catalogue;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Tests.Features.Catalogue;

public class CatalogueKindTests(SharedApp app)
{
    [Fact]
    public void Every_kind_of_the_seed_but_figures_and_their_absence_has_a_form()
        => Assert.Equal(SeedSchema.Files.Select(f => f.Kind.Name).Except(["figure", "unanswered"]), CatalogueKind.All.Select(k => k.Name));

    [Theory]
    [InlineData("indicator", "indicator_id")]
    [InlineData("link", "indicator_id year")]
    [InlineData("task_department", "task_id department_id part")]
    [InlineData("project", "project_id plan_year list_zh document_id")]
    [InlineData("translation", "text_zh")]
    public void The_key_is_found_by_asking_the_schema(string kind, string key)
        => Assert.Equal(key, string.Join(' ', Kind(kind).Columns.Where(c => c.IsKey).Select(c => c.Name)));

    [Theory]
    [InlineData("indicator", "topic_id=topic")]
    [InlineData("task_indicator", "task_id=task indicator_id=indicator")]
    [InlineData("project_indicator", "project_id=project indicator_id=indicator")]
    [InlineData("total_part", "total_id=indicator part_id=indicator")]
    [InlineData("department", "")]
    public void What_a_cell_refers_to_is_found_by_asking_the_schema(string kind, string refers)
        => Assert.Equal(refers, string.Join(' ', Kind(kind).Columns.Where(c => c.Refers is not null).Select(c => $"{c.Name}={c.Refers}")));

    [Fact]
    public void Terms_are_chosen_and_what_must_be_filled_is_known()
    {
        var columns = Kind("indicator").Columns.ToDictionary(c => c.Name);
        Assert.Equal(CellEntry.Term, columns["measure"].Entry);
        Assert.Contains("change_pp", columns["measure"].Terms);
        Assert.True(columns["name_zh"].IsRequired && columns["measure"].IsRequired);
        Assert.False(columns["definition_zh"].IsRequired || columns["aliases_zh"].IsRequired);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Every_kind_and_every_cell_has_its_word_in_both_languages(string language)
    {
        var label = app.Services.GetRequiredService<CellLabel>();
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            var missing = SeedSchema.Files.SelectMany(f => f.Columns.Where(c => label.Of(f.Kind, c) == c).Select(c => $"{f.Kind.Name}.{c}"))
                .Concat(FactKinds.All.Where(k => label.Kind(k).Contains('.', StringComparison.Ordinal) || label.About(k).StartsWith("about.", StringComparison.Ordinal) && CatalogueKind.Find(k.Name) is not null).Select(k => k.Name))
                .Concat(CatalogueKind.All.SelectMany(k => k.Columns.SelectMany(c => c.Terms.Where(t => label.Value(k.Kind, c.Name, t) == t).Select(t => $"{k.Name}.{c.Name}.{t}"))));
            Assert.Empty(missing);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static CatalogueKind Kind(string name) => CatalogueKind.Find(name)!;
}
