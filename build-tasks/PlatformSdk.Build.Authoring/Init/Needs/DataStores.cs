using System.Text.RegularExpressions;
using PlatformSdk.Build.Authoring.Init.Deduction;

namespace PlatformSdk.Build.Authoring.Init.Needs;

/// <summary>Databases, caches, queues and buckets: from connection strings, and from packages that have none.</summary>
internal static partial class DataStores
{
    private const string Section = "ConnectionStrings";

    internal static IEnumerable<DeducedNeed> Of(ExistingProject project)
    {
        var needs = ConnectionStrings(project).Select(found => OfConnectionString(found.Name, found.Value, found.Where, project.Facts)).ToList();
        return [.. needs, .. Packages(project, needs)];
    }

    private static IEnumerable<(string Name, string Value, string Where)> ConnectionStrings(ExistingProject project)
    {
        var configured = project.Settings.All.Where(s => s.IsBelow(Section))
            .Select(s => (Name: s.Key[(Section.Length + 1)..], s.Value, Where: $"{s.Key} in {s.Source}"));
        var asked = project.Code.All(Asked())
            .Select(found => (found.Match.Groups["name"].Value, "", $"{found.Line.Place} reads {Section}:{found.Match.Groups["name"].Value}"));
        return configured.Concat(asked).DistinctBy(found => found.Item1, StringComparer.OrdinalIgnoreCase);
    }

    private static DeducedNeed OfConnectionString(string name, string value, string where, ProjectFacts project)
    {
        var kind = StoreKind.Of(name, value, project);
        // Configuration knows no case: the code that asks for OrdersDb finds ordersdb.
        var need = name.ToLowerInvariant();
        var why = where;
        if (!Names.IsName(need))
        {
            need = Names.Label(name) ?? "database";
            why += $"; change the code to read '{need}'";
        }

        return kind.Type is { } type
            ? new DeducedNeed(need, type, why)
            : new DeducedNeed(need, "secret",
                $"{where}: {kind.Product} has no type of need; as a secret, the code reads it from Secrets:{need}")
            { IsProposal = true };
    }

    /// <summary>A package for a store of which no connection string speaks: it is configured in a section of its own, or in code.</summary>
    private static IEnumerable<DeducedNeed> Packages(ExistingProject project, IReadOnlyList<DeducedNeed> known)
    {
        foreach (var (package, kind) in StoreKind.Referenced(project.Facts)
            .Where(p => p.Kind.Type is not null && known.All(n => n.Type != p.Kind.Type)))
        {
            var section = project.Settings.All.FirstOrDefault(s => s.Key.Contains(':', StringComparison.Ordinal)
                && IsSectionOf(kind, s.Section))?.Section;
            var name = (section is null ? null : Names.Label(section))
                ?? kind.Type switch { "redis" => "cache", "queue" => "queue", "bucket" => "files", _ => "database" };
            var why = section is null ? $"the package {package}" : $"the package {package}, and {section} in the settings";
            yield return new DeducedNeed(name, kind.Type!, $"{why}; the platform sets its address in {Section}:{name}");
        }
    }

    private static bool IsSectionOf(StoreKind kind, string section) => (kind.Type switch
    {
        "queue" => Queues(),
        "redis" => Caches(),
        "bucket" => Buckets(),
        _ => Databases(),
    }).IsMatch(section);

    [GeneratedRegex("""\bGet(Required)?ConnectionString\(\s*"(?<name>[^"]+)"|\[\s*"ConnectionStrings:(?<name>[^"]+)"\s*\]""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex("rabbit|amqp|queue|messag|eventbus|broker", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Queues();

    [GeneratedRegex("redis|cache", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Caches();

    [GeneratedRegex("s3|bucket|minio|storage", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Buckets();

    [GeneratedRegex("postgres|npgsql|database", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Databases();
}
