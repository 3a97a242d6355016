namespace ShapingbaPlans.Web.Commands;

/// <summary>The names of the files that <c>read --out</c> writes: no two are the same.</summary>
public static class OutputNames
{
    /// <summary>One name for each file, in order.</summary>
    /// <example><c>a/report.txt</c> and <c>b/report.docx</c> give <c>report.jsonl</c> and <c>report.docx.jsonl</c>.</example>
    public static IReadOnlyList<string> Of(IEnumerable<string> files, string format)
    {
        ArgumentNullException.ThrowIfNull(files);
        var suffix = format == "table" ? "txt" : format;
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new List<string>();
        foreach (var file in files)
        {
            var whole = file == "-" ? "stdin" : Path.GetFileName(file);
            var name = $"{Path.GetFileNameWithoutExtension(whole)}.{suffix}";
            for (var number = 1; !taken.Add(name); number++)
                name = number == 1 ? $"{whole}.{suffix}" : $"{whole}.{number}.{suffix}";
            names.Add(name);
        }

        return names;
    }
}
