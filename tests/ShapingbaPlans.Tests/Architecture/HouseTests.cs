using System.Reflection;
using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Tests.Architecture;

/// <summary>The house as it stands obeys its rules; and each rule catches its deliberate offender.</summary>
public class HouseTests
{
    private const string Slices = "ShapingbaPlans.Web.Features";
    private const string OffendingSlices = "ShapingbaPlans.Tests.Architecture.Offenders.Slices";

    private static readonly Assembly Domain = typeof(Figure).Assembly;
    private static readonly Assembly Web = typeof(PlansDb).Assembly;
    private static readonly Assembly Here = typeof(HouseTests).Assembly;

    private static Type[] Ours => [.. Domain.GetTypes(), .. Web.GetTypes()];

    private static IEnumerable<Type> Offenders => Here.GetTypes().Where(t => t.Namespace?.Contains(".Offenders", StringComparison.Ordinal) == true);

    [Fact]
    public void The_domain_references_nothing() => Assert.Empty(HouseRules.ImpureReferences(Domain));

    [Fact]
    public void A_reference_to_a_package_would_be_caught() => Assert.NotEmpty(HouseRules.ImpureReferences(Web));

    [Fact]
    public void Pages_touch_no_database() => Assert.Empty(HouseRules.PagesTouchingEf(Web.GetTypes()));

    [Fact]
    public void A_page_with_a_database_would_be_caught() => Assert.NotEmpty(HouseRules.PagesTouchingEf(Offenders));

    [Fact]
    public void Slices_do_not_see_each_other() => Assert.Empty(HouseRules.SlicesSeeingEachOther(Web, Slices));

    [Fact]
    public void A_nosy_slice_would_be_caught() => Assert.NotEmpty(HouseRules.SlicesSeeingEachOther(Here, OffendingSlices));

    [Fact]
    public void Interfaces_have_two_implementations() => Assert.Empty(HouseRules.LonelyInterfaces(Ours));

    [Fact]
    public void A_lonely_interface_would_be_caught() => Assert.NotEmpty(HouseRules.LonelyInterfaces([.. Offenders]));

    [Fact]
    public void Names_say_what_a_thing_is() => Assert.Empty(HouseRules.BannedNames(Ours));

    [Fact]
    public void A_manager_would_be_caught() => Assert.NotEmpty(HouseRules.BannedNames(Offenders));

    [Fact]
    public void No_file_is_too_long_to_read() => Assert.Empty(HouseRules.LongFiles(SourceFiles, HouseRules.LongestFile));

    [Fact]
    public void A_long_file_would_be_caught() => Assert.NotEmpty(HouseRules.LongFiles(SourceFiles, 10));

    private static List<string> SourceFiles =>
    [
        .. new[] { "src", "tests" }.SelectMany(folder => new[] { "*.cs", "*.razor", "*.css" }.SelectMany(pattern => Repository.Files(folder, pattern)))
            .Where(f => !f.Contains("Migrations", StringComparison.Ordinal)),
    ];
}
