using System.Text.Json.Nodes;

namespace PlatformSdk.Build.Rendering.Provisioners.Terraform;

/// <summary>A block of a root module.</summary>
/// <param name="Kind">Its kind: module, resource or ephemeral.</param>
/// <param name="Type">The type of a resource; null for a module.</param>
/// <param name="Label">Its name.</param>
/// <param name="Body">Its arguments.</param>
internal sealed record Block(string Kind, string? Type, string Label, JsonObject Body)
{
    internal const string ModuleKind = "module";
    internal const string ResourceKind = "resource";
    internal const string EphemeralKind = "ephemeral";

    internal static Block Module(string label, JsonObject body) => new(ModuleKind, null, label, body);

    internal static Block Resource(string type, string label, JsonObject body) => new(ResourceKind, type, label, body);

    internal static Block Ephemeral(string type, string label, JsonObject body) => new(EphemeralKind, type, label, body);
}

/// <summary>What a need is in Terraform.</summary>
/// <param name="Providers">The providers that its blocks use.</param>
/// <param name="Secret">The fields of its secret, each as an expression.</param>
/// <param name="Blocks">Its blocks.</param>
internal sealed record NeedBlocks(
    IReadOnlyList<string> Providers, IReadOnlyDictionary<string, string> Secret, params IReadOnlyList<Block> Blocks);
