using System.Security.Cryptography;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Data;

/// <summary>Reads every citation of the seed back from the documents themselves.</summary>
public class CitationTests(SharedApp app)
{
    [Fact]
    public async Task Every_citation_points_at_the_figure_as_printed()
    {
        var texts = Texts();
        var plans = await app.PlansAsync();
        var wrong = Figures(plans).Where(f => !f.Citation.Matches(texts[f.DocumentId][f.Paragraph - 1]));
        Assert.Empty(wrong.Select(f => f.Key));
    }

    [Fact]
    public async Task The_number_printed_is_the_value_in_its_unit()
    {
        var plans = await app.PlansAsync();
        var wrong = Figures(plans).Where(f => !PrintedNumber.Says(f));
        Assert.Empty(wrong.Select(f => $"{f.Key}: {f.Printed} is not {f.ValueAsPrinted}{f.Unit}"));
    }

    [Fact]
    public async Task The_documents_are_the_ones_the_citations_were_read_from()
    {
        var texts = Texts();
        var plans = await app.PlansAsync();
        Assert.Equal(plans.Documents.Select(d => (d.DocumentId, d.Paragraphs)), plans.Documents.Select(d => (d.DocumentId, texts[d.DocumentId].Count)));
    }

    [Fact]
    public async Task The_sum_of_each_documents_file_is_the_recorded_one()
    {
        _ = Texts();
        var plans = await app.PlansAsync();
        Assert.Equal(
            plans.Documents.Select(d => (d.DocumentId, d.Sha256)),
            plans.Documents.Select(d => (d.DocumentId, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Repository.DocumentsFolder!, d.DocumentId + ".txt")))))));
    }

    private static IEnumerable<Figure> Figures(Web.Data.PublishedPlans plans) => plans.Figures.SelectMany(f => f);

    private static Dictionary<string, List<string>> Texts()
    {
        if (Repository.DocumentsFolder is not { } folder)
        {
            Assert.Skip("The documents' texts are not beside this checkout; set Documents__Folder to their folder.");
            return [];
        }

        return Directory.EnumerateFiles(folder, "*.txt").ToDictionary(
            f => Path.GetFileNameWithoutExtension(f),
            f => File.ReadAllLines(f).Select(l => l.Trim()).Where(l => l.Length > 0).ToList());
    }
}
