using ShapingbaPlans.Domain.Reading.Quantities;

namespace ShapingbaPlans.Domain.Reading.Grammar;

/// <summary>Cuts a paragraph into sentences and gives every figure the words around it. Windows are bounded, so it is linear.</summary>
internal static class Sentences
{
    private const int Window = 160;
    private const int LongestNoun = 40;
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("，。；;,、：");

    /// <summary>The figures of a paragraph, sentence by sentence.</summary>
    public static IEnumerable<List<Spot>> Of(string text, TextMarks marks, IReadOnlyList<Quantity> figures)
    {
        var start = 0;
        var next = 0;
        while (next < figures.Count)
        {
            var end = SentenceEnd(text, marks, figures[next].End);
            var spots = new List<Spot>();
            var from = Math.Max(start, SentenceStart(text, marks, figures[next].Start, start));
            var section = 0;
            for (; next < figures.Count && figures[next].Start < end; next++)
            {
                var floor = spots.Count > 0 ? figures[next - 1].End : from;
                if (spots.Count > 0 && text.AsSpan(floor, figures[next].Start - floor).IndexOfAny('；', ';') >= 0)
                    section++;
                var ceiling = next + 1 < figures.Count ? Math.Min(end, figures[next + 1].Start) : end;
                spots.Add(Place(text, marks, figures[next], floor, ceiling, spots.Count == 0, section));
            }

            yield return spots;
            start = end;
        }
    }

    private static Spot Place(string text, TextMarks marks, Quantity figure, int floor, int ceiling, bool first, int section)
    {
        var low = Math.Max(floor, figure.Start - Window);
        var clause = low;
        for (var i = figure.Start - 1; i >= low; i--)
        {
            if (TextMarks.SeparatesClauses(text[i]) && !marks.IsEnclosed(i))
            {
                clause = i + 1;
                break;
            }
        }

        var bracket = OpenBracket(text, clause, figure.Start);
        clause = Math.Max(clause, bracket);
        var opens = first || clause > low || low > floor;
        var lead = opens ? LeadStart(text, marks, clause, low) : clause;
        var noun = NounEnd(text, marks, figure.End, ceiling);
        if ((first || lead > low) && lead < clause && bracket < 0 && !SubjectWords.Names(text[figure.End..noun]) && SaysNothing(text.AsSpan(clause, figure.Start - clause)))
            clause = lead;
        var phrase = opens ? clause : AfterMember(text, marks, floor, figure.Start);
        phrase = FromVerb(text, marks, phrase, figure.Start);
        return new Spot(figure)
        {
            Phrase = text[phrase..figure.Start],
            Lead = first && lead < clause ? LeadOf(text[lead..(clause - 1)]) : "",
            OwnYear = OwnYearOf(text, figure.Start),
            Clause = text[ClauseStart(text, marks, figure.Start)..figure.Start],
            Noun = text[figure.End..noun],
            RunsIntoNext = noun == ceiling && ceiling < text.Length && !TextMarks.SeparatesClauses(text[ceiling]) && !TextMarks.SeparatesMembers(text[ceiling]),
            IsChained = !opens,
            OpensClause = opens,
            Section = section,
        };
    }

    // 项目444项（其中新开工223项）: a bracket that is still open begins a clause of its own.
    private static int OpenBracket(string text, int from, int to)
    {
        var depth = 0;
        for (var i = to - 1; i >= from; i--)
        {
            if (text[i] is '）' or ')')
                depth++;
            else if (text[i] is '（' or '(' && depth-- == 0)
                return i + 1;
        }

        return -1;
    }

    private static int LeadStart(string text, TextMarks marks, int clause, int low)
    {
        for (var i = clause - 2; i >= low; i--)
        {
            if (TextMarks.SeparatesClauses(text[i]) && !marks.IsEnclosed(i))
                return i + 1;
        }

        return clause - 1 > low ? low : clause;
    }

    // 首次突破百万人次，达104.2万人次: the clause has nothing but a verb, so that the one before it is read too.
    private static bool SaysNothing(ReadOnlySpan<char> clause)
    {
        var text = clause.Trim().TrimEnd('“');
        return text.Length < 12 && (text.EndsWith("动态清") || FrameWords.TrimTrailing(FrameWords.TrimLeading(text.ToString())).Length == 0);
    }

    private static string LeadOf(string clause) => SubjectWords.Topic(WithoutPraise(SubjectWords.Clean(clause))) is { Length: > 1 and < 25 } topic ? topic : "";

    // 软件业加快发展，实现营业收入76亿元: what is said of the thing is not its name.
    private static string WithoutPraise(string clause)
    {
        foreach (var word in (ReadOnlySpan<string>)["加快", "加速", "稳步", "持续", "不断", "蓬勃", "快速", "健康", "平稳", "提质", "转型", "发展壮大", "做大", "逐步", "深入", "成效", "再上"])
        {
            if (clause.IndexOf(word, StringComparison.Ordinal) is > 1 and var at)
                clause = clause[..at];
        }

        return clause;
    }

    // 增加到2005年的4070亿元, 由2000年的2003亿元.
    private static int? OwnYearOf(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - 9), Math.Min(9, at));
        if (before.EndsWith("的"))
            before = before[..^1];
        if (before.EndsWith("底") || before.EndsWith("末"))
            before = before[..^1];
        return before.Length > 5 && before[^1] == '年' && int.TryParse(before[^5..^1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year)
            && year is >= 1990 and <= 2100 && before[^6] is '由' or '从' or '到' or '至' or '为' ? year : null;
    }

    // Behind the first 、 after the figure before; the words up to it are that figure's own.
    private static int AfterMember(string text, TextMarks marks, int floor, int end)
    {
        for (var i = floor; i < end; i++)
        {
            if (TextMarks.SeparatesMembers(text[i]) && !marks.IsEnclosed(i))
                return i + 1;
        }

        // 165个饮水工程和25个供水工程: nothing but the joint is this figure's own.
        return end > floor + 1 && text[end - 1] is '和' or '及' or '与' && !marks.IsEnclosed(end - 1) ? end : floor;
    }

    // 实施缓堵促畅、打通断头路9条: the last member that has a verb of its own starts anew. A shared verb phrase needs all members.
    private static int FromVerb(string text, TextMarks marks, int start, int end)
    {
        var phrase = text.AsSpan(start, end - start);
        if (phrase.Contains("分别", StringComparison.Ordinal) || phrase.EndsWith("均") || phrase.EndsWith("各") || phrase.EndsWith("等"))
            return start;
        for (var i = end - 1; i > start; i--)
        {
            if (TextMarks.SeparatesMembers(text[i - 1]) && !marks.IsEnclosed(i - 1) && ContentVerbs.LeadingIn(text.AsSpan(i, end - i)) is { } verb
                && i + verb.Length < end && verb is not ("建设" or "改造" or "治理" or "投资" or "生产" or "加工" or "销售" or "更新" or "培训" or "种植" or "养殖" or "免费" or "示范打造" or "服务" or "创新" or "开发" or "检测" or "交易" or "登记" or "利用" or "提升" or "升级" or "覆盖" or "完善" or "保障"))
                return i;
        }

        return start;
    }

    // 24个国家级、市级改革试点: an attribute before the mark is not yet the noun.
    private static int NounEnd(string text, TextMarks marks, int start, int ceiling)
    {
        var limit = Math.Min(ceiling, start + LongestNoun);
        var member = start;
        for (var i = start; i < limit; i++)
        {
            var separates = TextMarks.SeparatesMembers(text[i]);
            if ((!TextMarks.SeparatesClauses(text[i]) && !separates) || marks.IsEnclosed(i))
                continue;
            if (!separates || i == start || i + 2 >= limit || !IsAttribute(text, member, i, limit))
                return i;
            member = i + 1;
        }

        return limit;
    }

    // 红色、都市、乡村主题线路; 有场景、惠民生的街巷: short words before the mark, and a longer one or a 的 behind.
    private static bool IsAttribute(string text, int from, int mark, int limit)
    {
        var word = text.AsSpan(from, mark - from);
        if (word[^1] is '级' || (word.Length == 1 && word[0] is '省' or '市' or '区' or '县' or '镇' or '大' or '新'))
            return true;
        var rest = text.AsSpan(mark + 1, limit - mark - 1);
        var end = rest.IndexOfAny(Marks);
        rest = end >= 0 ? rest[..end] : rest;
        return word.Length is 2 or 3 && rest.IndexOfAnyInRange('0', '9') < 0 && ContentVerbs.LeadingIn(rest) is null && (rest.Length >= word.Length + 4 || (rest.Length is 2 or 3 && end >= 0));
    }

    private static int ClauseStart(string text, TextMarks marks, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - Window); i--)
        {
            if (TextMarks.SeparatesClauses(text[i]) && !marks.IsEnclosed(i))
                return i + 1;
        }

        return Math.Max(0, at - Window);
    }

    private static int SentenceEnd(string text, TextMarks marks, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (TextMarks.EndsSentence(text[i]) && !marks.IsEnclosed(i))
                return i;
        }

        return text.Length;
    }

    private static int SentenceStart(string text, TextMarks marks, int from, int floor)
    {
        for (var i = from - 1; i >= floor; i--)
        {
            if (TextMarks.EndsSentence(text[i]) && !marks.IsEnclosed(i))
                return i + 1;
        }

        return floor;
    }
}
