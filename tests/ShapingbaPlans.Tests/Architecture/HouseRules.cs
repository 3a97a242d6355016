using System.Reflection;
using NetArchTest.Rules;

namespace ShapingbaPlans.Tests.Architecture;

/// <summary>The rules of the house, each as a question to an assembly or a folder that answers with the offenders.</summary>
internal static class HouseRules
{
    public static readonly string[] BannedEndings = ["Service", "Manager", "Helper", "Util", "Utils", "Dto", "Base", "Common", "Repository", "Mediator"];

    public const int LongestFile = 300;

    /// <summary>Assemblies that a pure assembly may not have; the runtime's own are allowed.</summary>
    public static IEnumerable<string> ImpureReferences(Assembly assembly)
        => assembly.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name != "netstandard")
            .Concat(assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(name => name is "System.IO.FileSystem" or "System.Net.Http" or "System.Data.Common"));

    /// <summary>Components that know Entity Framework or the context.</summary>
    public static IEnumerable<string> PagesTouchingEf(IEnumerable<Type> types)
        => types.Where(t => typeof(Microsoft.AspNetCore.Components.ComponentBase).IsAssignableFrom(t))
            .Where(t => Uses(t).Any(name => name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || name.EndsWith(".PlansDb", StringComparison.Ordinal)))
            .Select(t => t.FullName!);

    /// <summary>Types of one slice that depend on another slice.</summary>
    public static IEnumerable<string> SlicesSeeingEachOther(Assembly assembly, string slices)
    {
        var names = assembly.GetTypes().Select(t => t.Namespace ?? "").Where(n => n.StartsWith(slices + ".", StringComparison.Ordinal))
            .Select(n => n[(slices.Length + 1)..].Split('.')[0]).Distinct().ToList();
        foreach (var slice in names)
        {
            var others = names.Where(n => n != slice).Select(n => $"{slices}.{n}").ToArray();
            var offenders = Types.InAssembly(assembly).That().ResideInNamespaceStartingWith($"{slices}.{slice}")
                .ShouldNot().HaveDependencyOnAny(others).GetResult().FailingTypeNames ?? [];
            foreach (var offender in offenders)
                yield return offender;
        }
    }

    /// <summary>Interfaces without two implementations.</summary>
    public static IEnumerable<string> LonelyInterfaces(IReadOnlyList<Type> types)
        => types.Where(t => t.IsInterface && types.Count(c => c is { IsInterface: false, IsAbstract: false } && Implements(c, t)) < 2).Select(t => t.FullName!);

    public static IEnumerable<string> BannedNames(IEnumerable<Type> types)
        => types.Where(t => BannedEndings.Any(e => t.Name.Split('`')[0].EndsWith(e, StringComparison.Ordinal)) && !t.Name.Contains('<')).Select(t => t.FullName!);

    public static IEnumerable<string> LongFiles(IEnumerable<string> files, int longest)
        => files.Where(f => File.ReadLines(f).Count() > longest).Select(f => $"{f}: {File.ReadLines(f).Count()} lines");

    private static bool Implements(Type type, Type contract)
        => type.GetInterfaces().Any(i => i == contract || (i.IsGenericType && i.GetGenericTypeDefinition() == contract));

    // What a component's own members and injected properties name; its nested state machines included.
    private static IEnumerable<string> Uses(Type type)
    {
        const BindingFlags all = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var types = type.GetNestedTypes(all).Append(type).ToList();
        return types.SelectMany(t => t.GetFields(all).Select(f => f.FieldType))
            .Concat(types.SelectMany(t => t.GetProperties(all).Select(p => p.PropertyType)))
            .Concat(types.SelectMany(t => t.GetMethods(all).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType))))
            .SelectMany(t => t.IsGenericType ? t.GetGenericArguments().Append(t) : [t])
            .Select(t => t.FullName ?? t.Name);
    }
}
