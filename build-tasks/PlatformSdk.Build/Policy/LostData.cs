using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy;

/// <summary>
/// Prevents that a database goes with a line of YAML. Before the first release there is nothing to lose; afterwards somebody has to agree by a
/// waiver.
/// </summary>
internal static class LostData
{
    private static readonly string[] DataTypes = ["database", "bucket", "queue"];

    internal static void Check(IReadOnlyList<Change> changes, PlatformModel model, Waivers waivers, FindingList findings)
    {
        if (!model.Environments.Any(e => e.IsReleased)
            || changes.FirstOrDefault(c => c.Path == "catalog-info.yaml") is not { Before: { } before } catalog)
            return;
        var now = Resources(catalog.After).ToHashSet(StringComparer.Ordinal);
        foreach (var lost in Resources(before).Where(name => !now.Contains(name)))
        {
            if (waivers.Of(WritingCodes.LosesData.Id) is { } waiver)
                findings.Add(WritingCodes.DataLossWaived, Span.Of(catalog.Path),
                    $"'{lost}' is no longer needed; its data may be deleted. Agreed by {waiver.ApprovedBy}: {waiver.Reason}.");
            else
                findings.Add(WritingCodes.LosesData, Span.Of(catalog.Path),
                    $"'{lost}' is no longer needed, and its data would be lost. Take the change back; or add a waiver for " +
                    $"{WritingCodes.LosesData.Id} with a reason and who approved it.");
        }
    }

    private static IEnumerable<string> Resources(string? catalog)
    {
        foreach (var document in catalog is null ? [] : YamlReader.ReadAll(catalog, "", new FindingList()) ?? [])
        {
            if (document is YamlMapping entity
                && Text(entity["kind"]) == "Resource"
                && DataTypes.Contains(Text((entity["spec"] as YamlMapping)?["type"])))
            {
                yield return Text((entity["metadata"] as YamlMapping)?["name"]) ?? "";
            }
        }
    }

    private static string? Text(YamlNode? node) => (node as YamlScalar)?.Value;
}
