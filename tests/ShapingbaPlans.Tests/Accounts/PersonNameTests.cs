using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using ShapingbaPlans.Tests.Support;
using ShapingbaPlans.Web.Accounts;

namespace ShapingbaPlans.Tests.Accounts;

public sealed class PersonNameTests : IDisposable
{
    private readonly TestApp _app = TestApp.Empty();

    [Theory]
    [InlineData(null, "填报人", "审核人", "填报人", "填报人")]
    [InlineData(AccountRole.Reader, "填报人", "审核人", "填报人", "填报人")]
    [InlineData(AccountRole.Editor, "张三", "李四 (li)", "李四 (li2)", "gone")]
    [InlineData(AccountRole.Approver, "张三", "李四 (li)", "李四 (li2)", "gone")]
    [InlineData(AccountRole.Administrator, "张三", "李四 (li)", "李四 (li2)", "gone")]
    public async Task Colleagues_see_names_and_the_public_sees_what_a_person_is(AccountRole? role, string author, string approver, string namesake, string gone)
    {
        await _app.AddAsync("zhang", AccountRole.Editor, a => a.DisplayName = "张三");
        await _app.AddAsync("li", AccountRole.Approver, a => a.DisplayName = "李四");
        await _app.AddAsync("li2", AccountRole.Approver, a => a.DisplayName = "李四");
        var reader = role is { } known ? AccountClaims.Of(new Account { UserName = "reader", Role = known }) : new ClaimsPrincipal(new ClaimsIdentity());
        var names = await _app.Services.GetRequiredService<PersonName>().ForAsync(reader, TestContext.Current.CancellationToken);
        Assert.Equal(
            (author, approver, namesake, gone, "种子文件"),
            (names.Of("zhang", PersonPart.Author), names.Of("li", PersonPart.Approver), names.Of("li2", PersonPart.Author), names.Of("gone", PersonPart.Author), names.Of("seed", PersonPart.Author)));
        Assert.Equal(role is not (null or AccountRole.Reader), PersonName.IsFor(reader));
    }

    [Fact]
    public void Who_has_yet_to_choose_a_password_is_no_colleague()
        => Assert.False(PersonName.IsFor(AccountClaims.Of(new Account { UserName = "zhang", Role = AccountRole.Administrator, MustChangePassword = true })));

    public void Dispose() => _app.Dispose();
}
