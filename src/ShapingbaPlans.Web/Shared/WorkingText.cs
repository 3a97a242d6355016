using Microsoft.Extensions.Localization;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using static ShapingbaPlans.Web.Shared.WorkNumbers;

namespace ShapingbaPlans.Web.Shared;

/// <summary>Puts the steps of a working into sentences, with the numbers in them: 4000 × 110% = 4400列.</summary>
public sealed class WorkingText(IStringLocalizer<WorkingWords> words, IStringLocalizer<Words> shared, FigureText text)
{
    /// <summary>The word before the rules' version.</summary>
    public string RuleName => words["step.rules"];

    /// <summary>The name of a step: 计划, 超额线, 2023年.</summary>
    public string Name(WorkStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return words["step." + Codes.Of(step.Code), step.Year ?? 0];
    }

    /// <summary>The sentence of a step.</summary>
    public string Sentence(WorkStep step, WorkContext context)
    {
        ArgumentNullException.ThrowIfNull(step);
        var i = step.Inputs;
        return step.Code switch
        {
            StepCode.Plan or StepCode.Actual or StepCode.Target or StepCode.Point => Stated(step),
            StepCode.ActualOfOtherPeriod => Say(step, "", text.WithUnit(step.Figure!), step.Figure!.Period),
            StepCode.UnitsDiffer => Say(step, "", step.Figure is { } f ? text.WithUnit(f) : "", text.Unit(step.Outcome ?? ""), text.Unit(step.Unit)),
            StepCode.Tolerance => Say(step, "", With(i[0], step.Unit), Distance(step.Result!.Value, step.Unit, context)),
            StepCode.BoundAtLeast or StepCode.BoundMoreThan or StepCode.BoundAtMost or StepCode.BoundLessThan => Say(step, "", With(step.Result!.Value, step.Unit)),
            StepCode.BoundWithin => Say(step, i[0] == i[1] ? ".equal" : "", With(i[0], step.Unit), With(i[1], step.Unit)),
            StepCode.ActualBoundDecides or StepCode.ActualIsBound or StepCode.ActualIsApproximate or StepCode.ActualWorseEnd
                => Say(step, "", text.WithUnit(step.Figure!), With(step.Result!.Value, step.Unit)),
            StepCode.WithinRounding => Say(step, "", Of(i[0]), With(i[1], step.Unit), text.WithUnit(step.Figure!)),
            StepCode.RoundedToCoarser => Say(step, "", Of(i[0]), With(i[1], step.Unit), Of(step.Result!.Value)),
            StepCode.ExceededLine => ExceededLine(step, context),
            StepCode.NearLine => Say(step, context.IsRate ? ".points" : "", Operand(i[0]), step.Result < i[0] ? "−" : "+", Of(i[1]), Of(Math.Abs(i[2])), Result(step)),
            StepCode.Difference or StepCode.Margin => Say(step, "", Operand(i[0]), Operand(i[1]), DistanceResult(step, context)),
            StepCode.CompletionRate => Say(step, "", Of(i[0]), Of(i[1]), (step.Result == i[0] * 100m / i[1] ? "= " : "≈ ") + With(step.Result!.Value, "%")),
            StepCode.ObservedRate or StepCode.RequiredRate or StepCode.RequiredFromNow => YearlyRate(step, context),
            StepCode.Ratio => Say(step, context.Method == HorizonMethod.Cumulative ? ".cumulative" : i[0] < 0 ? ".down" : "",
                Operand(i[1]), Of(Math.Abs(i[2])), Result(step), Of(Lines.AccelerationRatio), Of(Lines.OnTrackRatio)),
            StepCode.Projected => Say(step, context.IsCompound ? ".compound" : "", Operand(i[0]), context.IsCompound ? Of(i[1]) : Operand(i[1]), Of(i[2]), Result(step)),
            StepCode.MissShare => Say(step, step.Result == 0 ? ".none" : "", Operand(i[0]), Operand(i[1]), Operand(i[2]), Result(step),
                Of(Lines.OnTrackMissPercent), Of(Lines.AccelerationMissPercent)),
            StepCode.GeometricMean => Say(step, "", string.Join(shared["list.comma"], i.Select(n => With(n, "%"))), Result(step)),
            StepCode.Gap => Say(step, step.Result == 0 ? ".none" : "", Operand(i[0]), Operand(i[1]), DistanceResult(step, context), Of(Lines.AccelerationGapPoints)),
            StepCode.Sum => Say(step, "", string.Join(" + ", i.Select(Operand)), Result(step)),
            StepCode.ShareReached or StepCode.ShareElapsed => Say(step, "", Of(i[0]), Of(i[1]), Result(step)),
            StepCode.YearKept or StepCode.YearBroken => Say(step, "", With(i[0], step.Unit), With(step.Result!.Value, step.Unit)),
            _ => Say(step, ""),
        };
    }

    private static HorizonThresholds Lines => HorizonThresholds.InForce;

    private string Say(WorkStep step, string variant, params object[] numbers) => words["says." + Codes.Of(step.Code) + variant, numbers];

    private string With(decimal number, string unit) => text.WithUnit(number, Decimals(number), unit);

    private string Result(WorkStep step) => $"{EqualSign(step.Result!.Value)} {With(step.Result.Value, step.Unit)}";

    private string Distance(decimal number, string unit, WorkContext context)
        => context.IsRate ? shared["points", Of(number)] : With(number, unit);

    private string DistanceResult(WorkStep step, WorkContext context)
        => $"{EqualSign(step.Result!.Value)} {Distance(step.Result.Value, step.Unit, context)}";

    // A figure as it was printed, and what it is in the indicator's unit when that is another.
    private string Stated(WorkStep step)
    {
        var printed = text.WithUnit(step.Figure!);
        return step.Result is { } value && step.Figure!.Unit != step.Unit
            ? words["says.converted", printed, With(value, step.Unit)]
            : Say(step, "", printed);
    }

    // Written as a share of the plan, so that it stays true for negative plans: −100 × 90% = −90.
    private string ExceededLine(WorkStep step, WorkContext context)
    {
        var i = step.Inputs;
        if (i.Count == 1)
            return Say(step, ".end", With(i[0], step.Unit));
        return context.IsRate
            ? Say(step, ".points", Operand(i[0]), step.Result < i[0] ? "−" : "+", Of(i[1]), Result(step))
            : Say(step, "", Operand(i[0]), Of(step.Result!.Value * 100m / i[0]), Result(step));
    }

    private string YearlyRate(WorkStep step, WorkContext context)
    {
        var i = step.Inputs;
        if (step.Code == StepCode.RequiredFromNow && context.Method == HorizonMethod.YearlyAverage)
            return Say(step, ".average", With(i[0], "%"), With(i[1], "%"), Of(i[2]), With(step.Result!.Value, "%"));
        if (!context.IsCompound)
            return Say(step, ".linear", Operand(i[0]), Operand(i[1]), Of(i[2]), DistanceResult(step, context));
        return Say(step, i[2] == 1 ? ".one" : "", Operand(i[0]), Operand(i[1]), Of(i[2]), Result(step));
    }
}
