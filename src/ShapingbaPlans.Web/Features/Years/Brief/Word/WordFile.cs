using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ShapingbaPlans.Web.Features.Years.Brief.Word;

/// <summary>
/// Writes a brief as a Word file. Its parts have fixed names and ids and no time but its release's, so that one release gives the same bytes for ever.
/// A package's end needs what stands at its start: it is made beside, block by block, and then sent.
/// </summary>
public static class WordFile
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static async Task WriteAsync(YearBrief brief, Stream destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(destination);
        using var package = new MemoryStream();
        using (var file = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document, autoSave: false))
        {
            WriteParts(file, brief, cancellationToken);
            file.Save();
        }

        package.Position = 0;
        using var settled = SettledPackage.Of(package, brief.Created);
        await settled.CopyToAsync(destination, cancellationToken);
    }

    private static void WriteParts(WordprocessingDocument file, YearBrief brief, CancellationToken cancellationToken)
    {
        var main = file.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "document");
        WordStyles.Write(main.AddNewPart<StyleDefinitionsPart>("styles"), brief.Language);
        WordFonts.Write(main.AddNewPart<FontTablePart>("fonts"));
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = WordPage.Settings(brief.Language);
        WordPage.WriteFooters(main);
        WriteProperties(file.AddNewPart<CoreFilePropertiesPart>("properties"), brief);
        using var writer = OpenXmlWriter.Create(main);
        writer.WriteStartDocument();
        writer.WriteStartElement(new Document());
        writer.WriteStartElement(new Body());
        var (charts, links) = (0, 0);
        foreach (var block in brief.Blocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.WriteElement(block switch
            {
                BriefHeading heading => WordText.Line(heading.Level == 1 ? WordStyles.First : WordStyles.Second, heading.Text),
                BriefLine { Address: { } address } line => WordText.Link(WordText.StyleOf(line.Style), line.Text, main.AddHyperlinkRelationship(address, true, $"link{++links}").Id),
                BriefLine line => WordText.Line(WordText.StyleOf(line.Style), line.Text),
                BriefTable table => WordTable.Of(table),
                BriefChart chart => WordChart.Add(main, chart, ++charts, brief),
                _ => throw new InvalidOperationException($"{block.GetType().Name} has no form on paper."),
            });
        }

        writer.WriteElement(WordPage.Section());
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteProperties(CoreFilePropertiesPart part, YearBrief brief)
    {
        const string core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dc = "http://purl.org/dc/elements/1.1/", terms = "http://purl.org/dc/terms/";
        using var stream = part.GetStream(FileMode.Create);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) });
        xml.WriteStartElement("cp", "coreProperties", core);
        xml.WriteElementString("dc", "title", dc, brief.Title);
        xml.WriteElementString("dc", "creator", dc, brief.Creator);
        xml.WriteElementString("dc", "language", dc, brief.Language);
        if (brief.Created is { } at)
        {
            foreach (var moment in new[] { "created", "modified" })
            {
                xml.WriteStartElement("dcterms", moment, terms);
                xml.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
                xml.WriteString(at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }
}
