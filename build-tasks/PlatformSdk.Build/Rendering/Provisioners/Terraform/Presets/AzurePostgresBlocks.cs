using System.Text.Json.Nodes;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.Terraform;

namespace PlatformSdk.Build.Rendering.Provisioners.Terraform.Presets;

/// <summary>Azure Database for PostgreSQL flexible server.</summary>
internal static class AzurePostgresBlocks
{
    private const int MegabytesOfGibibyte = 1024;

    /// <summary>The least that Azure accepts.</summary>
    private const int UsualDays = 7;

    internal static NeedBlocks Render(ResolvedService service, TerraformModule need) => new(
        [TerraformProviders.Azure, TerraformProviders.Random], new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = $"module.{need.Label}.fqdn",
            ["port"] = Hcl.Literal(Hcl.Number(need.Cloud!.Port)),
            ["database"] = Hcl.Literal(Password.User),
            ["username"] = Hcl.Literal(Password.User),
            ["password"] = Password.Of(need),
        },
        Password.BlockFor(need),
        Block.Module(need.Label, Arguments.For(service, need, new JsonObject
        {
            ["name"] = need.Name,
            ["enable_telemetry"] = false,
            ["server_version"] = need.Version,
            ["sku_name"] = need.Size.Sku,
            ["storage_mb"] = need.Size.Storage * MegabytesOfGibibyte,
            ["auto_grow_enabled"] = true,
            ["administrator_login"] = Password.User,
            ["administrator_password_wo"] = Hcl.Evaluated(Password.Of(need)),
            ["administrator_password_wo_version"] = Password.VersionOf(need),
            ["public_network_access_enabled"] = false,
            ["databases"] = new JsonObject { [Password.User] = new JsonObject { ["name"] = Password.User } },
            // The module has a standby unless it is told otherwise.
            ["high_availability"] = need.IsProduction ? new JsonObject { ["mode"] = "ZoneRedundant" } : null,
            ["backup_retention_days"] = need.KeepDays ?? UsualDays,
            ["geo_redundant_backup_enabled"] = need.IsProduction,
            ["lock"] = AzureLock.For(need),
        })));
}
