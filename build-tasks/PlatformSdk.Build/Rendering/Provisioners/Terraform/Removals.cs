using System.Text.Json.Nodes;

namespace PlatformSdk.Build.Rendering.Provisioners.Terraform;

/// <summary>
/// What Terraform forgets without destroying it. <c>prevent_destroy</c> protects nothing once its block is gone; this does.
/// </summary>
internal static class Removals
{
    internal const string Kind = "removed";

    internal static IReadOnlyList<string> Find(CommittedModule committed, IEnumerable<Block> blocks)
    {
        var kept = blocks.Select(b => b.Type is null ? $"{b.Kind}.{b.Label}" : $"{b.Type}.{b.Label}").ToHashSet(StringComparer.Ordinal);
        return [.. committed.Created.Concat(committed.Removed).Where(address => !kept.Contains(address)).Distinct().Order(StringComparer.Ordinal)];
    }

    internal static JsonArray Render(IReadOnlyList<string> addresses) => new([.. addresses.Select(address => (JsonNode)new JsonObject
    {
        ["from"] = address,
        ["lifecycle"] = new JsonObject { ["destroy"] = false },
    })]);
}
