using PlatformSdk.Build.Tests.Secrets;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Tests.Output;

/// <summary>What Argo CD is told in <c>deploy/gitops/</c>.</summary>
public class GitOpsTests
{
    /// <summary>
    /// Azure Repos and CodeCommit answer 404 to a name that ends in .git; GitLab redirects a name that does not, which Argo CD does not follow.
    /// </summary>
    [Theory]
    [InlineData("github.com/acme/orders", "https://github.com/acme/orders.git")]
    [InlineData("gitlab.example.com/shop/backend/orders", "https://gitlab.example.com/shop/backend/orders.git")]
    [InlineData("bitbucket.org/acme/orders", "https://bitbucket.org/acme/orders.git")]
    [InlineData("dev.azure.com/acme/shop/_git/orders", "https://dev.azure.com/acme/shop/_git/orders")]
    [InlineData("acme.visualstudio.com/shop/_git/orders", "https://acme.visualstudio.com/shop/_git/orders")]
    [InlineData("tfs.example.com/tfs/DefaultCollection/shop/_git/orders", "https://tfs.example.com/tfs/DefaultCollection/shop/_git/orders")]
    [InlineData("git-codecommit.eu-west-1.amazonaws.com/v1/repos/orders", "https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/orders")]
    public void The_repository_is_cloned_by_the_address_that_its_host_knows(string repository, string url) =>
        Application($"repository: {repository}\n").Text("spec", "source", "repoURL").ShouldBe(url);

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("production")]
    public void The_namespace_is_created_with_its_labels_and_never_by_an_object_of_the_service(string environment)
    {
        var files = Run.Files(Run.Head + "system: shop\nrepository: github.com/acme/orders\n");

        var policy = Parsed.Documents(files[$"deploy/gitops/application-{environment}.yaml"]).Single().Map("spec", "syncPolicy");
        Labels(policy).ShouldBe(
        [
            "pod-security.kubernetes.io/enforce=restricted", "pod-security.kubernetes.io/warn=restricted",
                $"platform-sdk.dev/environment={environment}",
        ]);
        Words(policy, "syncOptions").ShouldContain("CreateNamespace=true");
        files.Where(f => f.Key.StartsWith($"deploy/{environment}/", StringComparison.Ordinal))
            .ShouldAllBe(f => !f.Value.Contains("kind: Namespace\n"));
    }

    /// <summary>Other pods of a namespace that the platform names may need more than ours.</summary>
    [Theory]
    [InlineData("dev", "legacy")]
    [InlineData("staging", "shared-apps")]
    [InlineData("qa", "default")]
    public void A_namespace_that_the_platform_names_enforces_nothing(string environment, string name)
    {
        var files = Run.Files(Run.Head + "repository: github.com/acme/orders\n",
            $"apiVersion: platform-sdk/v1\nenvironments: {{ {environment}: {{ namespace: {name} }} }}\n");

        Labels(Parsed.Documents(files[$"deploy/gitops/application-{environment}.yaml"]).Single().Map("spec", "syncPolicy")).ShouldBe(
        [
            "pod-security.kubernetes.io/audit=restricted", "pod-security.kubernetes.io/warn=restricted",
                $"platform-sdk.dev/environment={environment}",
        ]);
        Labels(Parsed.Documents(files["deploy/gitops/application-set-preview.yaml"]).Single().Map("spec", "template", "spec", "syncPolicy"))
            .ShouldContain("pod-security.kubernetes.io/enforce=restricted");
    }

    [Theory]
    [InlineData("canary", "telemetry: { prometheusUrl: \"http://prometheus:9090\" }\n", true)]
    [InlineData("canary", "", false)]
    [InlineData("to-canary", "telemetry: { prometheusUrl: \"http://prometheus:9090\" }\n", true)]
    public void A_canary_in_a_preview_is_not_judged_by_the_pods_of_its_origin(string rollout, string platform, bool analysed)
    {
        var files = Run.Files(Run.Head + $"repository: github.com/acme/orders\nrollout: {rollout}\n", "apiVersion: platform-sdk/v1\n" + platform);

        var patches = Parsed.Documents(files["deploy/gitops/application-set-preview.yaml"]).Single()
            .Map("spec", "template", "spec", "source", "kustomize").List("patches").ToList();
        patches.Single(p => p.Text("target", "kind") == "Rollout").Text("patch").ShouldContain("steps: null");
        patches.Count(p => p.Text("target", "kind") == "AnalysisTemplate" && p.Text("patch").StartsWith("$patch: delete", StringComparison.Ordinal))
            .ShouldBe(analysed ? 1 : 0);
    }

    [Fact]
    public void Two_services_of_a_namespace_write_the_same_labels_to_it()
    {
        string[] services = [Run.Head, Run.Head.Replace("orders", "payments", StringComparison.Ordinal) + "tier: critical\n"];

        services.Select(head =>
            Labels(Parsed.Documents(Run.Files(head + "system: shop\nrepository: github.com/acme/shop\n")["deploy/gitops/application-dev.yaml"])
            .Single()
            .Map("spec", "syncPolicy"))).Select(labels => string.Join(' ', labels)).Distinct().Count().ShouldBe(1);
    }

    /// <summary>Without the option, what ignoreDifferences names is hidden from the report and overwritten all the same.</summary>
    [Theory]
    [InlineData("application-production.yaml")]
    [InlineData("application-dev.yaml")]
    [InlineData("application-set-preview.yaml")]
    public void A_sync_leaves_the_weights_of_a_running_canary_alone(string file)
    {
        const string platform =
            "apiVersion: platform-sdk/v1\ngateway: { name: public, namespace: gateways }\nrollouts: { trafficRouter: gatewayAPI }\n";
        var files = Run.Files(Run.Head + "repository: github.com/acme/orders\nrollout: canary\nexpose: { host: orders.example.com }\n", platform);

        var spec = Parsed.Documents(files["deploy/gitops/" + file]).Single().Map("spec");
        spec = spec["template"] is YamlMapping template ? template.Map("spec") : spec;
        spec.List("ignoreDifferences").Single().Text("kind").ShouldBe("HTTPRoute");
        Words(spec.Map("syncPolicy"), "syncOptions").ShouldContain("RespectIgnoreDifferences=true");
    }

    private static YamlMapping Application(string rest) =>
        Parsed.Documents(Run.Files(Run.Head + rest)["deploy/gitops/application-production.yaml"]).Single();

    private static IEnumerable<string> Labels(YamlMapping policy) =>
        policy.Map("managedNamespaceMetadata", "labels").Entries.Select(e => $"{e.Name}={((YamlScalar)e.Value).Value}");

    private static IEnumerable<string> Words(YamlMapping node, string key) =>
        ((YamlSequence)node[key]!).Items.Select(item => ((YamlScalar)item).Value);
}
