using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Revising;
using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Data.Importing;

namespace ShapingbaPlans.Web.Data.Mapping;

/// <summary>Terms and periods are stored in their written form, so that a row reads like the seed file's.</summary>
internal static class TermConversions
{
    public static void Add(ModelConfigurationBuilder conventions)
    {
        Term<Measure>(conventions);
        Term<Role>(conventions);
        Term<Comparator>(conventions);
        Term<Strength>(conventions);
        Term<Direction>(conventions);
        Term<Nature>(conventions);
        Term<Prominence>(conventions);
        Term<DocumentKind>(conventions);
        Term<Comparability>(conventions);
        Term<DepartmentPart>(conventions);
        Term<UnansweredClass>(conventions, longest: 24);
        Term<TaskStage>(conventions);
        Term<AccountRole>(conventions);
        Term<DraftState>(conventions);
        Term<ChangeReason>(conventions);
        Term<ReadingItemState>(conventions);
        Term<ReadingState>(conventions);
        conventions.Properties<Period>().HaveConversion<PeriodConversion>().HaveMaxLength(9);
    }

    private static void Term<T>(ModelConfigurationBuilder conventions, int longest = 20) where T : struct, Enum
        => conventions.Properties<T>().HaveConversion<TermConversion<T>>().HaveMaxLength(longest);

    private sealed class TermConversion<T>() : ValueConverter<T, string>(term => Codes.Of(term), code => Codes.Parse<T>(code))
        where T : struct, Enum;

    private sealed class PeriodConversion() : ValueConverter<Period, string>(period => period.ToString(), text => Period.Parse(text));
}
