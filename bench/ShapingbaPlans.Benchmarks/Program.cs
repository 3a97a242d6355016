using System.Globalization;
using ShapingbaPlans.Benchmarks;

// Measures the product beside public tools on a large made-up set. `bench/run.sh` runs all of it.
if (args is not [var command, var folder, ..])
{
    Console.Error.WriteLine("usage: import FOLDER [FIGURES]");
    return 2;
}

var figures = args.Length > 2 ? long.Parse(args[2], CultureInfo.InvariantCulture) : 1_000_000;
Directory.CreateDirectory(folder);
switch (command)
{
    case "import":
        await ImportBench.RunAsync(figures, folder);
        break;
    default:
        Console.Error.WriteLine($"There is no command '{command}'.");
        return 2;
}

return 0;
