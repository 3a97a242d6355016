using System.Net;

namespace ShapingbaPlans.Tests.Support;

/// <summary>What the script of the pages does with a passkey, for a visitor without a browser.</summary>
public static class PasskeyVisits
{
    private const string SignInPage = "/account/sign-in?returnUrl=/account";

    /// <summary>The task to make a passkey; null when the password was wrong.</summary>
    public static async Task<string?> AskToAddAsync(this FormVisitor visitor, string password)
    {
        using var answer = await visitor.SubmitAsync("/account", "/account/passkeys/add", "/account/passkeys/options", ("password", password));
        return answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) : null;
    }

    public static async Task<bool> AddPasskeyAsync(this FormVisitor visitor, SoftPasskey passkey, string name = "办公室电脑")
        => await visitor.BringAsync(passkey.Create((await visitor.AskToAddAsync(People.Password))!), name);

    public static async Task<bool> BringAsync(this FormVisitor visitor, string credential, string name = "办公室电脑")
    {
        using var answer = await visitor.SubmitAsync("/account", "/account/passkeys/add", "/account/passkeys/add", ("name", name), ("credential", credential));
        return answer.Headers.Location?.OriginalString == "/account?done=passkey-added";
    }

    public static async Task<string> AskToSignInAsync(this FormVisitor visitor)
    {
        using var answer = await visitor.SubmitAsync(SignInPage, "/account/sign-in/passkey", "/account/sign-in/passkey/options");
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Where the visitor is led with the answer.</summary>
    public static async Task<string?> ShowAsync(this FormVisitor visitor, string credential)
    {
        using var answer = await visitor.SubmitAsync(SignInPage, "/account/sign-in/passkey", "/account/sign-in/passkey?returnUrl=/account", ("credential", credential));
        return answer.Headers.Location?.OriginalString;
    }

    public static async Task<string?> SignInByPasskeyAsync(this FormVisitor visitor, SoftPasskey passkey) => await visitor.ShowAsync(passkey.Get(await visitor.AskToSignInAsync()));

    // Opens the page, and sends that form's hidden fields with others to another address.
    private static async Task<HttpResponseMessage> SubmitAsync(this FormVisitor visitor, string page, string form, string address, params (string Name, string Value)[] fields)
        => await visitor.PostAsync(address, [.. FormVisitor.HiddenFields(await visitor.TextAsync(page), $"action=\"{form}"), .. fields]);
}
