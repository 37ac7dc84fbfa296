using PlatformSdk.Build.Tests.Provisioning;
using PlatformSdk.Build.Tests.Provisioning.Terraform;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Tests.Costs;

/// <summary>The labels that OpenCost aggregates are where costs arise, and select nothing.</summary>
public sealed class CostLabelTests
{
    private static readonly string[] s_labels = ["owner: \"team-checkout\"", "team: \"team-checkout\"", "env: \"production\"", "app: \"orders\""];

    private static readonly string[] s_names = ["owner", "team", "env", "app"];

    private const string Everything = "needs: { orders-db: { type: postgres, migrations: { scripts: db/a } } }\nenvironments: { production: {} }\n";

    [Theory]
    [InlineData("kind: service", "deployment.yaml", "")]
    [InlineData("kind: worker", "deployment.yaml", "")]
    [InlineData("kind: job", "job.yaml", "")]
    [InlineData("kind: job", "cronjob.yaml", "schedule: \"@daily\"\n")]
    [InlineData("kind: service", "migration-job.yaml", Everything)]
    [InlineData("kind: service", "database-cluster.yaml", Everything)]
    public void Each_pod_has_them(string kind, string file, string more)
    {
        var text = Run.Files(Run.Head.Replace("kind: service", kind, StringComparison.Ordinal) + more, Provided.Defaults(Provided.Cnpg))
            [$"deploy/production/{file}"];

        s_labels.ShouldAllBe(label => text.Contains($" {label}\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Cloud_resources_have_them_as_tags()
    {
        var tags = Cloud.Parsed(Cloud.Need("redis"), Cloud.Defaults("", Cloud.Preset("aws", "redis", ""), Cloud.Backend))
            ["module"]!["store"]!["tags"]!.AsObject();

        s_names.Select(tag => (string)tags[tag]!)
            .ShouldBe(["team-checkout", "team-checkout", "production", "orders"]);
    }

    [Fact]
    public void No_selector_uses_them()
    {
        foreach (var (path, text) in Run.Files(Descriptions.Full, Descriptions.Defaults)
            .Where(file => file.Key.StartsWith("deploy/", StringComparison.Ordinal)
            && file.Key.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            var names = (YamlReader.ReadAll(text, path, new()) ?? []).SelectMany(Selectors).ToList();
            names.Intersect(s_names).ShouldBeEmpty(path);
        }
    }

    [Theory]
    [InlineData("group:default/Team_A.b", "Team_A.b")]
    [InlineData("user:default/anna.b", "anna.b")]
    [InlineData("TEAM_9", "TEAM_9")]
    public void The_owner_becomes_a_valid_label(string owner, string value) =>
        Run.Files(Run.Head.Replace("owner: team-checkout", $"owner: \"{owner}\"", StringComparison.Ordinal))["deploy/production/deployment.yaml"]
            .ShouldContain($"        team: \"{value}\"\n");

    /// <summary>The names of the labels below every selector.</summary>
    private static IEnumerable<string> Selectors(YamlNode? node) => node switch
    {
        YamlMapping map => map.Entries.SelectMany(entry => entry.Name is "selector" or "podSelector" or "matchLabels" or "labelSelector"
            ? Names(entry.Value)
            : Selectors(entry.Value)),
        YamlSequence list => list.SelectMany(Selectors),
        _ => [],
    };

    private static IEnumerable<string> Names(YamlNode? node) =>
        node is YamlMapping map ? map.Entries.SelectMany(entry => Names(entry.Value).Prepend(entry.Name)) : [];
}
