using Microsoft.Data.Sqlite;
using ShapingbaPlans.Tests.Support;

namespace ShapingbaPlans.Tests.Accounts;

public sealed class CreateAdminTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plans-admin-").FullName;

    [Theory]
    [InlineData(0, "Administrator zhang was created.", "", People.Password + "\n", "--password-stdin")]
    [InlineData(0, "Password (12 to 128 characters): Again: Administrator zhang was created.", "", People.Password + "\n" + People.Password + "\n")]
    [InlineData(2, "Password (12 to 128 characters): Again:", "The two passwords are not the same.", People.Password + "\nother words here\n")]
    [InlineData(2, "", "The password is a common one.", "password1234\n", "--password-stdin")]
    [InlineData(2, "", "The password is too short: at least 12 characters.", "", "--password-stdin")]
    public async Task The_password_comes_from_standard_input(int exitCode, string output, string error, string input, params string[] switches)
    {
        var done = await CommandLine.RunWithInputAsync(
            Path.Combine(Repository.Root, "src", "ShapingbaPlans.Web"), input,
            ["create-admin", "zhang", .. switches, $"--ConnectionStrings:Plans=Data Source={Path.Combine(_folder, "plans.db")}",
                $"--DataProtection:Folder={Path.Combine(_folder, "keys")}", $"--SeedData:Folder={_folder}"]);
        Assert.Equal((exitCode, output, error), (done.ExitCode, done.Output.Trim(), done.Errors.Trim()));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
