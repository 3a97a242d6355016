using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ShapingbaPlans.Tests.Domain.Verdicts;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Shared;

namespace ShapingbaPlans.Tests.Shared;

/// <summary>A number keeps its printed digits in both languages, and each language says it in its own way.</summary>
public sealed class FigureTextTests(SharedApp app) : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    private FigureText Text => app.Services.GetRequiredService<FigureText>();

    [Theory]
    [InlineData("eq 1106.7 亿元", "1106.7亿元", "110.67 billion yuan")]
    [InlineData("gt 4800 亿元", ">4800亿元", ">480 billion yuan")]
    [InlineData("eq 25.5 亿元", "25.5亿元", "2.55 billion yuan")]
    [InlineData("eq 3.85 亿元", "3.85亿元", "385 million yuan")]
    [InlineData("ge 8.5 万辆", "≥8.5万辆", "≥85\u202f000 vehicles")]
    [InlineData("eq 0.98 万元", "0.98万元", "9800 yuan")]
    [InlineData("about 120.3 万人次", "≈120.3万人次", "≈1.203 million person-times")]
    [InlineData("range 4.5..5.5 万人", "4.5–5.5万人", "45\u202f000–55\u202f000 persons")]
    [InlineData("eq 5.3 %", "5.3%", "5.3%")]
    [InlineData("eq 4156 列", "4156列", "4156 trains")]
    [InlineData("eq 1 列", "1列", "1 train")]
    [InlineData("ge 1 座", "≥1座", "≥1 facility")]
    [InlineData("eq 1 批", "1批", "1 batch")]
    [InlineData("eq 1 公里", "1公里", "1 km")]
    [InlineData("eq 1.0 人", "1.0人", "1.0 persons")]
    [InlineData("range 0..1 家", "0–1家", "0–1 units")]
    [InlineData("range -10..-5 个百分点", "−10 – −5个百分点", "−10 to −5 pp")]
    public void An_amount_is_said_as_printed_in_Chinese_and_in_full_or_in_millions_in_English(string figure, string chinese, string english)
    {
        var planned = Sample.Plan(figure);
        planned = planned with { Decimals = figure.Split(' ')[1].Split("..").Max(n => n.Contains('.', StringComparison.Ordinal) ? n.Length - n.IndexOf('.', StringComparison.Ordinal) - 1 : 0) };
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        Assert.Equal(chinese, Text.WithUnit(planned));
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        Assert.Equal(english, Text.WithUnit(planned));
    }

    public void Dispose() => CultureInfo.CurrentUICulture = _before;
}
