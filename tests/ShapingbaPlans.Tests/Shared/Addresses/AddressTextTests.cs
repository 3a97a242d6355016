using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Shared.Addresses;

namespace ShapingbaPlans.Tests.Shared.Addresses;

public class AddressTextTests(SharedApp app)
{
    private readonly AddressText _text = app.Services.GetRequiredService<AddressText>();

    [Fact]
    public void A_filter_that_is_not_known_is_named_with_what_could_stand_there()
        => Assert.Equal("There is no topic “weather”; topic can be: economy, industry.", English(() => _text.Message(AddressProblem.NotUnderstood("topic", "weather", "economy", "industry"))));

    [Fact]
    public void A_long_list_is_cut_to_what_can_be_read()
    {
        var allowed = Enumerable.Range(1, 40).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal("There is no topic “x”; topic can be: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 and others, 40 in all.", English(() => _text.Message(AddressProblem.NotUnderstood("topic", "x", allowed))));
    }

    [Fact]
    public void Years_and_pages_are_said_in_words_of_their_own()
    {
        Assert.Equal("“1999” is no year shown here; year can be 2022 to 2026.", English(() => _text.Message(AddressProblem.NotUnderstood("year", "1999", "2022", "2026"))));
        Assert.Equal("There is no such year", English(() => _text.Title(AddressProblem.Missing("year", "1999", "2022", "2026"))));
        Assert.Equal("There is no page 9; the table is not that long.", English(() => _text.Message(AddressProblem.Missing("page", "9"))));
    }

    [Fact]
    public void A_part_without_a_word_is_called_by_its_name_in_the_address()
        => Assert.Equal("There is no colour “x”; colour can be: red.", English(() => _text.Message(AddressProblem.NotUnderstood("colour", "x", "red"))));

    private static string English(Func<string> say)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        try
        {
            return say();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
