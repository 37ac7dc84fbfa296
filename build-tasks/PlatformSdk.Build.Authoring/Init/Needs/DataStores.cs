using System.Text.RegularExpressions;
using PlatformSdk.Build.Authoring.Init.Deduction;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Authoring.Init.Needs;

/// <summary>Databases, caches, queues and buckets, from connection strings and from packages that use none.</summary>
internal static partial class DataStores
{
    internal static IEnumerable<DeducedNeed> DeduceNeeds(ExistingProject project)
    {
        var needs = ConnectionStrings(project).Select(found => OfConnectionString(found.Name, found.Value, found.Where, project.Facts)).ToList();
        return [.. needs, .. Packages(project, needs)];
    }

    private static IEnumerable<(string Name, string Value, string Where)> ConnectionStrings(ExistingProject project)
    {
        var configured = project.Settings.All.Where(s => s.IsBelow(NeedSettings.ConnectionStrings))
            .Select(s => (Name: s.Key[(NeedSettings.ConnectionStrings.Length + 1)..], s.Value, Where: $"{s.Key} in {s.Source}"));
        var asked = project.Code.All(Asked())
            .Select(found => (Name: found.Match.Groups["name"].Value, found.Line.Place))
            .Select(found => (found.Name, Value: "", Where: $"{found.Place} reads {NeedSettings.ConnectionString(found.Name)}"));
        return configured.Concat(asked).DistinctBy(found => found.Name, StringComparer.OrdinalIgnoreCase);
    }

    private static DeducedNeed OfConnectionString(string name, string value, string where, ProjectFacts project)
    {
        var kind = StoreDeduction.KindOf(name, value, project);
        // Configuration keys are case-insensitive: code that asks for OrdersDb finds ordersdb.
        var need = name.ToLowerInvariant();
        var why = where;
        if (!Names.IsName(need))
        {
            need = Names.Label(name) ?? "database";
            why += $"; change the code to read '{need}'";
        }

        if (kind.Type is { } type)
            return new DeducedNeed(need, type.Name, why);
        why = $"{where}: {kind.Product} has no type of need; as a secret, the code reads it from {NeedSettings.Secret(need)}";
        return new DeducedNeed(need, NeedTypes.Secret.Name, why) { IsProposal = true };
    }

    /// <summary>Stores that have a package but no connection string: they are configured in their own section or in code.</summary>
    private static IEnumerable<DeducedNeed> Packages(ExistingProject project, IReadOnlyList<DeducedNeed> known)
    {
        foreach (var (package, kind) in StoreDeduction.Referenced(project.Facts))
        {
            if (kind.Type is not { Clues: { } clues } type || known.Any(need => need.Type == type.Name))
                continue;
            var section = project.Settings.All.FirstOrDefault(s => s.Key.Contains(':', StringComparison.Ordinal)
                && IsSectionOf(clues, s.Section))?.Section;
            var name = (section is null ? null : Names.Label(section)) ?? clues.UsualName;
            var why = section is null ? $"the package {package}" : $"the package {package}, and {section} in the settings";
            yield return new DeducedNeed(name, type.Name, $"{why}; the platform sets its address in {NeedSettings.ConnectionString(name)}");
        }
    }

    private static bool IsSectionOf(NeedClues clues, string section) =>
        clues.Names.Concat(clues.Sections).Any(word => section.Contains(word, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("""\bGet(Required)?ConnectionString\(\s*"(?<name>[^"]+)"|\[\s*"ConnectionStrings:(?<name>[^"]+)"\s*\]""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
