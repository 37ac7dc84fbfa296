using System.Text.RegularExpressions;
using PlatformSdk.Build.Model.Provisioning.Terraform;
using PlatformSdk.Build.Model.Provisioning.Terraform.Presets;

namespace PlatformSdk.Build.Rendering.Docs.Runbooks;

/// <summary>
/// The commands of the cloud's own program for a managed service: its state, its events, and the restore from the cloud's own backups, which makes a
/// second one and leaves the first as it is.
/// </summary>
internal static partial class CloudCommands
{
    private const string Time = "2027-01-31T10:00:00Z";
    private const string Restored = "-restored";

    private static readonly Dictionary<CloudModule, Func<string, string, string[]>> Commands = new()
    {
        [AwsPostgres.Module] = (name, _) =>
        [
            $"aws rds describe-db-instances --db-instance-identifier {name}",
            $"aws rds describe-events --source-type db-instance --source-identifier {name} --duration 1440",
            "# Restore to a point in time. The first command prints the subnet group and the security groups:",
            $"aws rds restore-db-instance-to-point-in-time --source-db-instance-identifier {name} \\",
            $"  --target-db-instance-identifier {name}{Restored} --restore-time {Time} \\",
            "  --db-subnet-group-name <subnet-group> --vpc-security-group-ids <security-group>",
        ],
        [AwsRedis.Module] = (name, _) =>
        [
            $"aws elasticache describe-replication-groups --replication-group-id {name}",
            $"aws elasticache describe-events --source-type replication-group --source-identifier {name} --duration 1440",
        ],
        [AwsQueue.Module] = (name, _) =>
        [
            $"aws mq list-brokers --query \"BrokerSummaries[?BrokerName=='{name}']\"",
            "aws mq describe-broker --broker-id <broker-id>",
        ],
        [AwsBucket.Module] = (name, _) =>
        [
            $"aws s3api get-bucket-versioning --bucket {name}",
            "# Restore a deleted or overwritten object from one of its versions:",
            $"aws s3api list-object-versions --bucket {name} --prefix <key>",
            $"aws s3api copy-object --bucket {name} --key <key> --copy-source '{name}/<key>?versionId=<version>'",
        ],
        [AzurePostgres.Module] = (name, group) =>
        [
            $"az postgres flexible-server show --resource-group {group} --name {name}",
            $"az postgres flexible-server backup list --resource-group {group} --name {name}",
            "# Restore to a point in time:",
            $"az postgres flexible-server restore --resource-group {group} --name {name}{Restored} --source-server {name} --restore-time {Time}",
        ],
        [AzureRedis.Module] = (name, group) => [$"az redisenterprise show --resource-group {group} --cluster-name {name}"],
    };

    /// <summary>None for a module of your own, about which nothing is known.</summary>
    internal static IReadOnlyList<string> For(TerraformModule need) => need.Cloud is { } cloud
        ? Commands[cloud](Word(need.ValueOf(cloud.NameArgument, need.Name), "<name>"), Word(GroupOf(need), "<resource-group>"))
        : [];

    private static string? GroupOf(TerraformModule need) => need.Inputs.TextAt("resource_group_name")
        ?? (need.Inputs.TextAt("parent_id") is { } id && Group().Match(id) is { Success: true } match ? match.Groups["name"].Value : null);

    /// <summary>Something that a shell would not take as one plain word is left for the reader to fill in.</summary>
    private static string Word(string? text, string unknown) => text is not null && Plain().IsMatch(text) ? text : unknown;

    [GeneratedRegex("/resourceGroups/(?<name>[^/]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Group();

    [GeneratedRegex("^[A-Za-z0-9_.][-A-Za-z0-9_.]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
