using PlatformSdk.Contract.Needs.Connections;

namespace PlatformSdk.Build.Authoring.Init.Needs;

/// <summary>Deduces the kind of store from a connection string. The string is inspected but never kept, because it may contain a password.</summary>
internal static class StoreDeduction
{
    /// <summary>By the value; in the repository it is often empty, so then by its name, else by the packages.</summary>
    internal static StoreKind KindOf(string name, string value, ProjectFacts project) =>
        OfValue(value) ?? OfName(name) ?? OnlyDatabase(project) ?? StoreKind.Unknown;

    /// <summary>The stores whose packages are referenced, each once.</summary>
    internal static IEnumerable<(string Package, StoreKind Kind)> Referenced(ProjectFacts project) => StoreKind.All
        .SelectMany(kind => kind.Packages, (kind, package) => (Package: package, Kind: kind))
        .DistinctBy(pair => pair.Package, StringComparer.OrdinalIgnoreCase)
        .Where(pair => project.References(pair.Package))
        .DistinctBy(pair => pair.Kind);

    private static StoreKind? OfValue(string value) =>
        (AddressScheme.Find(value) is { } scheme ? StoreKind.All.FirstOrDefault(kind => kind.Schemes.Contains(scheme)) : null)
        ?? StoreKind.ByForm.FirstOrDefault(kind => kind.HasForm(value));

    private static StoreKind? OfName(string name) =>
        StoreKind.All.FirstOrDefault(kind => kind.Names.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static StoreKind? OnlyDatabase(ProjectFacts project) =>
        Referenced(project).Select(pair => pair.Kind).Where(kind => kind.IsDatabase).Take(2).ToList() is [var only] ? only : null;
}
