using System.Text.Json.Nodes;
using PlatformSdk.Build.Model.Provisioning.Terraform;

namespace PlatformSdk.Build.Rendering.Provisioners.Terraform.Presets;

/// <summary>Azure's protection from deletion, in the form that all Azure Verified Modules share.</summary>
internal static class AzureLock
{
    internal static JsonNode? For(TerraformModule need) => need.IsProtected ? new JsonObject { ["kind"] = "CanNotDelete" } : null;
}
