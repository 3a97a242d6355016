namespace ShapingbaPlans.Web.Accounts;

/// <summary>A passkey in place of password and second factor. Why one was refused is told to the log, not to the visitor.</summary>
public sealed class SignInByPasskey(AccountSignIn signIn, ILogger<SignInByPasskey> log)
{
    public async Task<bool> RunAsync(string credential)
    {
        if (credential.Length is 0 or > Passkeys.LongestCredential)
            return false;
        var result = await signIn.PasskeySignInAsync(credential);
        if (!result.Succeeded)
            log.LogWarning("Sign-in by passkey refused: {Result}", result);
        return result.Succeeded;
    }
}
