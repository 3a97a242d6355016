using ShapingbaPlans.Domain.Plans;
using ShapingbaPlans.Domain.Verdicts;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Tests.Shared.Addresses;

public class AddressReaderTests
{
    private static readonly Period Years = new(2022, 2026);

    [Fact]
    public void What_is_left_out_is_no_problem()
    {
        var address = new AddressReader();
        Assert.Null(address.Term<YearState>("verdict", ""));
        Assert.Null(address.OneOf("topic", null, ["economy"]));
        Assert.Null(address.Year(null, Years));
        Assert.Equal(1, address.Page(""));
        Assert.Empty(address.Terms<YearState>("verdict", null));
        Assert.Null(address.Problem);
    }

    [Theory]
    [InlineData("1999")]
    [InlineData("2027")]
    [InlineData("-2025")]
    [InlineData("2025.0")]
    [InlineData("２０２５")]
    [InlineData("abc")]
    [InlineData("99999999999")]
    public void A_year_that_is_not_shown_is_400_as_a_filter_and_404_in_the_path(string typed)
    {
        var (filter, path) = (new AddressReader(), new AddressReader());
        Assert.Null(filter.Year(typed, Years));
        path.YearInPath(typed, Years);
        Assert.Equal((400, 404), (filter.Problem!.Status, path.Problem!.Status));
        Assert.Equal(["2022", "2026"], filter.Problem.Allowed);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("two")]
    [InlineData("10000")]
    public void What_is_no_page_number_is_400(string typed)
    {
        var address = new AddressReader();
        Assert.Equal(1, address.Page(typed));
        Assert.Equal(400, address.Problem!.Status);
    }

    [Fact]
    public void A_page_beyond_the_last_is_404_and_the_first_is_there_without_rows()
    {
        Assert.Null(AddressReader.PageWithin(1, 0));
        Assert.Null(AddressReader.PageWithin(3, 3));
        Assert.Equal((404, "page", "4"), AddressReader.PageWithin(4, 3) is { } p ? (p.Status, p.Part, p.Typed) : default);
    }

    [Fact]
    public void Terms_are_repeated_or_joined_and_come_once()
    {
        var address = new AddressReader();
        Assert.Equal([YearState.Met, YearState.Missed], address.Terms<YearState>("verdict", ["missed,met", null, "met"]));
        Assert.Null(address.Problem);
    }

    [Fact]
    public void The_first_problem_is_kept_and_what_was_typed_is_cut()
    {
        var address = new AddressReader();
        address.OneOf("topic", new string('x', 500), ["economy"]);
        address.Page("0");
        Assert.Equal("topic", address.Problem!.Part);
        Assert.Equal(new string('x', 20) + "…", address.Problem.Typed);
    }
}
