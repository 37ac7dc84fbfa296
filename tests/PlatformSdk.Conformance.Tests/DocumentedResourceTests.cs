using System.Text.RegularExpressions;
using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests;

/// <summary>The examples of the documentation are objects that their operators accept.</summary>
public sealed partial class DocumentedResourceTests
{
    private const string Service = """
        apiVersion: platform-sdk/v1
        kind: service
        name: orders
        owner: team-checkout
        system: shop
        needs:
          cache: { type: redis }
          jobs: { type: queue }
          files: { type: bucket, backup: { keep: 30d } }
        """;

    [Fact]
    public async Task Operators_accept_the_examples_for_caches_queues_and_buckets()
    {
        using var folder = new TemporaryFolder();
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs/infrastructure.md"));
        foreach (var (number, snippet) in Snippets().Matches(page).Index())
        {
            var defaults = snippet.Groups["yaml"].Value;
            if (s_kinds.Any(kind => defaults.Contains($"kind: {kind}\n", StringComparison.Ordinal)))
                folder.Write($"{number}/infrastructure.yaml", Run.Files(Service, defaults)["deploy/production/infrastructure.yaml"]);
        }

        var objects = string.Concat(Directory.GetFiles(folder.Path, "*.yaml", SearchOption.AllDirectories).Order().Select(File.ReadAllText));
        foreach (var kind in s_kinds)
            objects.ShouldContain($"kind: \"{kind}\"");
        (await Validators.ValidateAsync(folder.Path)).ShouldBeEmpty();
    }

    private static readonly string[] s_kinds = ["RabbitmqCluster", "Vhost", "User", "Permission", "RedisReplication", "Bucket"];

    [GeneratedRegex("```yaml\n(?<yaml># platform\\.defaults\\.yaml\n[^`]*)```")]
    private static partial Regex Snippets();
}
