using System.Text.Json.Nodes;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.Terraform;

namespace PlatformSdk.Build.Rendering.Provisioners.Terraform.Presets;

/// <summary>PostgreSQL on Amazon RDS.</summary>
internal static class AwsPostgresBlocks
{
    /// <summary>Without it RDS keeps no backup at all.</summary>
    private const int DaysInProduction = 7;

    internal static NeedBlocks Render(ResolvedService service, TerraformModule need)
    {
        var (module, version) = ($"module.{need.Label}", need.Version!);
        return new NeedBlocks([TerraformProviders.Aws, TerraformProviders.Random], new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = $"{module}.db_instance_address",
            ["port"] = Hcl.Literal(Hcl.Number(need.Cloud!.Port)),
            ["database"] = Hcl.Literal(Password.User),
            ["username"] = Hcl.Literal(Password.User),
            ["password"] = Password.Of(need),
        },
        Password.BlockFor(need),
        Block.Module(need.Label, Arguments.For(service, need, new JsonObject
        {
            ["identifier"] = need.Name,
            ["engine"] = "postgres",
            ["engine_version"] = version,
            ["family"] = $"postgres{need.ValueOf("engine_version", version)!.Split('.')[0]}",
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = "rds.force_ssl", ["value"] = "1" }),
            ["instance_class"] = need.Size.Sku,
            ["allocated_storage"] = need.Size.Storage,
            ["storage_encrypted"] = true,
            ["db_name"] = Password.User,
            ["username"] = Password.User,
            ["password_wo"] = Hcl.Evaluated(Password.Of(need)),
            ["password_wo_version"] = Password.VersionOf(need),
            ["manage_master_user_password"] = false,
            ["port"] = Hcl.Number(need.Cloud.Port),
            ["publicly_accessible"] = false,
            ["create_db_subnet_group"] = true,
            ["multi_az"] = need.IsProduction,
            ["backup_retention_period"] = need.KeepDays ?? (need.IsProduction ? DaysInProduction : 1),
            ["deletion_protection"] = need.IsProtected,
            ["skip_final_snapshot"] = !need.IsProduction,
        })));
    }
}
