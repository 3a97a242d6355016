using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.Tests.Accounts;

public class ReturnAddressTests
{
    [Theory]
    [InlineData("/years/2024?verdict=missed", "/years/2024?verdict=missed")]
    [InlineData("/", "/")]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    [InlineData("years", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("\\\\evil.example", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("/\n/evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData(" //evil.example", "/")]
    [InlineData("/account/sign-in", "/")]
    [InlineData("/account/sign-out", "/")]
    public void Only_our_own_pages_are_returned_to(string? asked, string address) => Assert.Equal(address, ReturnAddress.Of(asked));
}
