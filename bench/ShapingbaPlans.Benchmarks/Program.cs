using System.Globalization;
using ShapingbaPlans.Benchmarks;

// Measures the product beside public tools on a large made-up set, and prints rows of one table. `bench/run.sh` runs all of it.
if (args is not [var command, var folder, ..])
{
    Console.Error.WriteLine("""
        generate FOLDER [FIGURES]           a database of so many figures, folder/figures.db
        grow     FOLDER [LARGEST]           the three main questions at 10 thousand figures and so on up to the largest
        import   FOLDER [FIGURES]           the seed import against sqlite3 .import
        export   FOLDER [FIGURES] PROGRAM   downloads of a published ShapingbaPlans.Web.dll against sqlite3
        serve    FOLDER ADDRESS             the files of a folder by Kestrel alone
        """);
    return 2;
}

var figures = args.Length > 2 && long.TryParse(args[2], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1_000_000;
Directory.CreateDirectory(folder);
switch (command)
{
    case "generate":
        await LargeDatabase.GenerateAsync(LargeSet.Of(figures), Path.Combine(folder, "figures.db"));
        break;
    case "grow":
        await GrowBench.RunAsync(figures, folder);
        break;
    case "import":
        await ImportBench.RunAsync(figures, folder);
        break;
    case "export":
        await ExportBench.RunAsync(figures, folder, Path.GetFullPath(args[^1]));
        break;
    case "serve":
        await StaticFiles.ServeAsync(folder, args[2]);
        break;
    default:
        Console.Error.WriteLine($"There is no command '{command}'.");
        return 2;
}

return 0;
