using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model.Provisioning.Terraform.Presets;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model.Provisioning.Terraform;

/// <summary>What the presets provide.</summary>
internal static class CloudModules
{
    // To add one: its file in the folder Presets, its line here, and its block in Rendering/Provisioners/Terraform.
    internal static readonly IReadOnlyList<CloudModule> All =
        [AwsPostgres.Module, AwsRedis.Module, AwsQueue.Module, AwsBucket.Module, AzurePostgres.Module, AzureRedis.Module];

    internal static CloudModule? Find(TerraformPreset preset, NeedType type) => All.FirstOrDefault(m => m.Preset == preset && m.Type == type);

    internal static IEnumerable<string> TypesOf(TerraformPreset preset) => All.Where(m => m.Preset == preset).Select(m => m.Type.Name);
}
