using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.Terraform;
using PlatformSdk.Build.Rendering.Provisioners.Terraform.Presets;
using Cloud = PlatformSdk.Build.Model.Provisioning.Terraform.Presets;

namespace PlatformSdk.Build.Rendering.Provisioners.Terraform;

/// <summary>The blocks of a need: those of its preset, or the module of your own.</summary>
internal static class ModuleBlocks
{
    // To add a preset: its file in the folder Presets, its line here.
    private static readonly Dictionary<CloudModule, Func<ResolvedService, TerraformModule, NeedBlocks>> Presets = new()
    {
        [Cloud.AwsPostgres.Module] = AwsPostgresBlocks.Render,
        [Cloud.AwsRedis.Module] = AwsRedisBlocks.Render,
        [Cloud.AwsQueue.Module] = AwsQueueBlocks.Render,
        [Cloud.AwsBucket.Module] = AwsBucketBlocks.Render,
        [Cloud.AzurePostgres.Module] = AzurePostgresBlocks.Render,
        [Cloud.AzureRedis.Module] = AzureRedisBlocks.Render,
    };

    internal static NeedBlocks Render(ResolvedService service, TerraformModule need) =>
        need.Cloud is { } cloud ? Presets[cloud](service, need) : OwnModule(service, need);

    private static NeedBlocks OwnModule(ResolvedService service, TerraformModule need) => new([],
        need.Outputs.ToDictionary(o => o.Key, o => $"module.{need.Label}.{o.Value}"),
        Block.Module(need.Label, Arguments.For(service, need, [])));
}
