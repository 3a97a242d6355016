using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using ShapingbaPlans.Web.Hosting;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Web.Tables;

/// <summary>Headers and terms of a table in the reader's language; one file never speaks two.</summary>
public sealed partial class ColumnHeaders(IStringLocalizer<ColumnWords> columns, IStringLocalizer<Words> words)
{
    /// <summary>English headers are the names themselves, for programs; Chinese ones are for people.</summary>
    public string Of(Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return Languages.IsChinese ? ChineseOf(column.Name) : column.Name;
    }

    public string? Of(TermCell? term) => term is null ? null : Languages.IsChinese ? words[term.WordKey].Value : term.Code;

    /// <summary>What a program's column is called in Chinese, in any file.</summary>
    // A column of one year has the word of its kind: plan_2027 is that of plan_{year}, and so is plan_2023_2027.
    public string ChineseOf(string column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return OfYears().Match(column) is { Success: true } years
            ? columns[years.Groups["kind"].Value + "_{year}", years.Groups["years"].Value.Replace('_', '–')] : columns[column];
    }

    [GeneratedRegex("^(?<kind>.+?)_(?<years>[0-9]{4}(_[0-9]{4})?)$", RegexOptions.ExplicitCapture)]
    private static partial Regex OfYears();
}
