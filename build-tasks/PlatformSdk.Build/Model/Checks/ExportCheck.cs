using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Keys.Defaults.Exports;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Rejects what another tool could not read.</summary>
internal static class ExportCheck
{
    private const int ShortestInScore = 2;

    /// <summary>Names that two facts share.</summary>
    internal static void RunDefaults(DefaultsDescription platform, FindingList findings)
    {
        var exports = platform.Exports;
        if (exports.Port is { } port)
        {
            Run("port.properties", PortKeys.PropertyTable, port.Properties);
            Run("port.relations", PortKeys.RelationTable, port.Relations);
        }

        if (exports.Cortex is { } cortex)
            Run("cortex.metadata", CortexKeys.MetadataTable, cortex.Metadata);
        if (exports.OpsLevel is { } opsLevel)
            Run("opslevel.properties", OpsLevelKeys.PropertyTable, opsLevel.Properties);

        void Run(string table, NameTable names, IReadOnlyDictionary<string, string> written)
        {
            foreach (var same in names.Resolve(written).GroupBy(entry => entry.Name, StringComparer.Ordinal).Where(same => same.Count() > 1))
            {
                // The usual names differ, so at least one of them is written.
                var fact = same.Last(entry => written.ContainsKey(entry.Fact)).Fact;
                var other = same.First(entry => entry.Fact != fact).Fact;
                findings.Add(ExportCodes.SameName, platform.At.Find($"exports.{table}.{fact}")?.OfValue ?? default,
                    $"'{fact}' and '{other}' both have the name '{same.Key}' in '{table}'. Rename one, or set it to '{NameTable.Nothing}'.");
            }
        }
    }

    /// <summary>Names of the service that Score refuses.</summary>
    internal static void Run(PlatformModel model, FindingList findings)
    {
        if (model.Service.Platform.Exports.Score is null)
            return;
        var at = model.Written.At;
        if (model.Service.Name.Length < ShortestInScore)
            Report(model.Service.Name, at[IdentityKeys.Name].OfValue);
        var resources = model.Service.Needs.Where(need => ScoreKeys.UsualTypes.ContainsKey(need.Type.Name));
        foreach (var need in resources.Where(need => need.Name.Length < ShortestInScore))
            Report(need.Name, at[Language.Service.Needs][need.Name].OfName);

        void Report(string name, Span place) => findings.Add(ExportCodes.TooShort, place,
            $"'{name}' is too short for score.yaml: Score demands at least {ShortestInScore} characters. Choose a longer name.");
    }
}
