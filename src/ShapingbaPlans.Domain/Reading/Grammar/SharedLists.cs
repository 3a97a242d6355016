using ShapingbaPlans.Domain.Reading.Quantities;

namespace ShapingbaPlans.Domain.Reading.Grammar;

/// <summary>Lists of subjects that share a verb phrase or a head noun: A、B分别增长x、y.</summary>
internal static class SharedLists
{
    private static readonly string[] Joints = ["以及", "和", "与", "及"];

    /// <summary>The members of a list, made complete; as many as wanted, or an empty list when it cannot be split so.</summary>
    /// <param name="text">The list, cleaned.</param>
    /// <param name="wanted">How many members; 0 for as many as there are.</param>
    /// <example>高技术制造业、装备制造业增加值 (2) is 高技术制造业增加值 and 装备制造业增加值.</example>
    public static List<string> Split(string text, int wanted)
    {
        if (Expanded(text, wanted) is { } expanded)
            return expanded;
        var parts = At(text, "、");
        if (wanted == 0 || parts.Count < wanted)
            parts = SplitJoints(parts, wanted);
        return parts.Count < 2 || (wanted > 0 && parts.Count != wanted) ? [] : Completed(parts);
    }

    // 城乡 is two, 三次产业 three, 存、贷款余额 two.
    private static List<string>? Expanded(string text, int wanted)
    {
        if (wanted is 0 or 2 && text.Contains("城乡", StringComparison.Ordinal) && !text.Contains("收入比", StringComparison.Ordinal) && wanted == 2 && text.IndexOf('、', StringComparison.Ordinal) < 0)
            return [text.Replace("城乡", "城镇", StringComparison.Ordinal), text.Replace("城乡", "农村", StringComparison.Ordinal)];
        if (wanted == 2 && text.Contains("存贷款", StringComparison.Ordinal) && text.IndexOf('、', StringComparison.Ordinal) < 0)
            return [text.Replace("存贷款", "存款", StringComparison.Ordinal), text.Replace("存贷款", "贷款", StringComparison.Ordinal)];
        if (wanted != 3)
            return null;
        foreach (var all in (ReadOnlySpan<string>)["第一、二、三产业", "一、二、三产业", "一二三产业", "三次产业", "第一、第二、第三产业", "一二三产"])
        {
            if (text.Contains(all, StringComparison.Ordinal))
                return [text.Replace(all, "第一产业", StringComparison.Ordinal), text.Replace(all, "第二产业", StringComparison.Ordinal), text.Replace(all, "第三产业", StringComparison.Ordinal)];
        }

        return null;
    }

    private static List<string> SplitJoints(List<string> parts, int wanted)
    {
        var split = new List<string>();
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            var joint = Joints.FirstOrDefault(j => parts[i].IndexOf(j, StringComparison.Ordinal) is > 0 and var at && at + j.Length < parts[i].Length && !IsPartOfWord(parts[i], at));
            if (joint is null || (wanted > 0 && parts.Count + split.Count(s => s.Length == 0) >= wanted && parts.Count >= wanted))
            {
                split.Insert(0, parts[i]);
                continue;
            }

            split.InsertRange(0, At(parts[i], joint));
        }

        return split;
    }

    // 普及率, 和美乡村, 参与人数.
    private static bool IsPartOfWord(string text, int at)
        => (text[at] is '及' && (text[at - 1] is '普' or '涉' or '波' or '危' or '顾' || text[at + 1] is '时' or '格' or '早'))
            || (text[at] is '和' && (text[at - 1] is '调' or '总' or '共' || text[at + 1] is '美' or '谐' or '平' or '睦'))
            || (text[at] is '与' && text[at - 1] is '参');

    private static List<string> Completed(List<string> parts)
    {
        var last = parts[^1];
        var head = HeadNouns.EndingIn(last);
        var share = last.IndexOf('占', StringComparison.Ordinal);
        var shared = share > 0 ? last[share..] : null;
        for (var i = parts.Count - 2; i >= 0; i--)
        {
            var part = parts[i];
            if (part is "第一" or "第二" or "一产" && last.StartsWith('第') && last.Length > 2)
                parts[i] = part + last[2..];
            else if (part.Length == 1 && last.Length > 2)
                parts[i] = part + last[1..];
            else if (ContentVerbs.IsVerb(part) && ContentVerbs.LeadingIn(last) is { } verb && verb.Length < last.Length)
                parts[i] = part + last[verb.Length..];
            else if (part is "城镇" or "城市" or "城区" && last.StartsWith("农村", StringComparison.Ordinal))
                parts[i] = part + last[2..];
            else if (shared is not null && !part.Contains('占', StringComparison.Ordinal))
                parts[i] = part + (HeadNouns.EndingIn(part) is null && HeadNouns.EndingIn(last[..share]) is { } inner ? inner : "") + shared;
            else if (head is not null && head.Length < last.Length && HeadNouns.EndingIn(part) is null)
                parts[i] = part + SharedTail(part, last, head);
            else if (part is "进口" or "出口" && last is [.., '额'])
                parts[i] = part + "额";
        }

        return FromFirst(parts);
    }

    // 汽车、装备、电子产业产值: the kind of thing is shared with the head noun.
    private static string SharedTail(string part, string last, string head)
    {
        var named = last[..^head.Length];
        foreach (var kind in (ReadOnlySpan<string>)["产业", "行业", "企业", "集群", "产业链"])
        {
            if (named.Length > kind.Length && named.EndsWith(kind, StringComparison.Ordinal) && !part.EndsWith('业') && !part.EndsWith(kind, StringComparison.Ordinal))
                return kind + head;
        }

        return head;
    }

    // 存、贷款余额 behind 金融机构; 产值、营收 behind 规上工业产值; 7号线、15号线 behind 轨道.
    private static List<string> FromFirst(List<string> parts)
    {
        var first = parts[0];
        for (var i = 1; i < parts.Count; i++)
        {
            if (HeadNouns.IsBare(parts[i]) && HeadNouns.EndingIn(first) is { } head && head.Length < first.Length)
                parts[i] = first[..^head.Length] + parts[i];
            else if (parts[i].Length > 0 && DigitNumbers.IsDigit(parts[i][0]) && Lettered(first) is > 0 and var letters)
                parts[i] = first[..letters] + parts[i];
        }

        return parts;
    }

    private static int Lettered(string text)
    {
        var at = 0;
        while (at < text.Length && !DigitNumbers.IsDigit(text[at]))
            at++;
        return at < text.Length ? at : 0;
    }

    // Inside quotation marks and brackets nothing is cut.
    private static List<string> At(string text, string mark)
    {
        var parts = new List<string>();
        int start = 0, depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '“' or '（' or '(' or '《' ? 1 : text[i] is '”' or '）' or ')' or '》' ? -1 : 0;
            if (depth > 0 || !text.AsSpan(i).StartsWith(mark))
                continue;
            parts.Add(text[start..i]);
            start = i + mark.Length;
            i = start - 1;
        }

        parts.Add(text[start..]);
        return [.. parts.Select(p => p.Trim()).Where(p => p.Length > 0)];
    }
}
