using ShapingbaPlans.Web.Accounts;
using ShapingbaPlans.Web.Data;

namespace ShapingbaPlans.Web.Commands;

/// <summary>
/// <c>create-admin NAME</c>: an administrator, the first or one more. The password is typed twice, or is one line of standard input with
/// <c>--password-stdin</c>; it is never an argument, which other users of the machine could read.
/// </summary>
public static class CreateAdmin
{
    private const string FromInput = "--password-stdin";

    public static readonly Command Command = new("create-admin", $"NAME [{FromInput}]", 1, RunAsync) { Switches = [FromInput] };

    private static async Task<int> RunAsync(CommandContext context)
    {
        var password = context.Switches.Contains(FromInput) ? await Console.In.ReadLineAsync() ?? "" : await AskTwiceAsync(context);
        if (password is null)
        {
            await context.Error.WriteLineAsync("The two passwords are not the same.");
            return 2;
        }

        context.Host.Logging.ClearProviders();
        context.Host.AddPlansData();
        context.Host.AddAccounts();
        await using var host = context.Host.Build();
        await host.Services.GetRequiredService<DatabaseStart>().RunAsync(CancellationToken.None);
        await using var scope = host.Services.CreateAsyncScope();
        var name = context.Arguments[0];
        var made = await scope.ServiceProvider.GetRequiredService<CreateAdministrator>().RunAsync(name, name, password, onlyFirst: false, CancellationToken.None);
        foreach (var error in made!.Errors)
            await context.Error.WriteLineAsync(error.Description);
        if (!made.Succeeded)
            return 2;
        await context.Out.WriteLineAsync($"Administrator {name} was created.");
        return 0;
    }

    private static async Task<string?> AskTwiceAsync(CommandContext context)
    {
        await context.Out.WriteAsync($"Password ({PasswordRules.Shortest} to {PasswordRules.Longest} characters): ");
        var first = await ReadAsync(context);
        await context.Out.WriteAsync("Again: ");
        var second = await ReadAsync(context);
        return first == second ? first : null;
    }

    private static async Task<string> ReadAsync(CommandContext context)
    {
        if (Console.IsInputRedirected)
            return await Console.In.ReadLineAsync() ?? "";
        var typed = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }

        await context.Out.WriteLineAsync();
        return typed.ToString();
    }
}
