using System.Text.Json.Nodes;
using PlatformSdk.Build.Model.Provisioning.Terraform;

namespace PlatformSdk.Build.Rendering.Provisioners.Terraform;

/// <summary>
/// A random password that exists only while Terraform runs: it is in no file, no plan and no state. Every run makes another one, and Terraform passes
/// it on only when the version of the password changes.
/// </summary>
internal static class Password
{
    /// <summary>Letters and digits, which need no escaping in any connection string.</summary>
    private const int Length = 40;

    /// <summary>The user's name, and that of the database: a server is for one need, so there is nothing to distinguish.</summary>
    internal const string User = "app";

    internal static Block BlockFor(TerraformModule need) => Block.Ephemeral("random_password", need.Label, Arguments());

    internal static JsonObject Arguments() => new() { ["length"] = Length, ["special"] = false };

    internal static string Of(TerraformModule need) => $"ephemeral.random_password.{need.Label}.result";

    internal static JsonNode VersionOf(TerraformModule need) =>
        need.Inputs[PresetInputs.PasswordVersion] is { } version ? Hcl.From(version)! : JsonValue.Create(1);
}
