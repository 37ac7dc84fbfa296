using System.Globalization;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Conformance.Tests.Meaning;
using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests;

/// <summary>A preview as Argo CD would make it: the origin's folder with the patches of the ApplicationSet, by kustomize itself.</summary>
public sealed class PreviewTests
{
    private const string HeadSha = "5f3c2f0e4d1b4a8f9c7e6d5b4a39281706f5e4d3";

    private const string Rest = """
        system: shop
        repository: github.com/acme/orders
        expose: {}
        needs: { stripe-key: { type: secret } }
        """;

    private const string Defaults = """
        apiVersion: platform-sdk/v1
        gateway: { name: public, namespace: gateways }
        telemetry: { otlpEndpoint: "http://collector:4318" }
        secrets: { store: vault, address: "https://vault.example.com:8200" }
        rollouts: { trafficRouter: gatewayAPI }
        environments: { dev: { domain: dev.example.com } }
        """;

    [Theory]
    [InlineData("")]
    [InlineData("rollout: canary")]
    [InlineData("replicas: 3..9")]
    public async Task A_preview_has_the_pods_of_its_origin_under_a_host_and_in_a_namespace_of_its_own(string more)
    {
        var (origin, preview) = await PreviewAsync(Describe.Service("orders", $"{Rest}\n{more}"));

        preview.ShouldAllBe(o => o["metadata"]["namespace"].ToString() == "orders-pr-7");
        Kinds(preview).ShouldBe(Kinds(origin).Except(["PrometheusRule orders", "ConfigMap orders-dashboard"]), ignoreOrder: true);
        preview.Single(o => o["kind"].ToString() == "HTTPRoute")["spec"]["hostnames"].Items.Single().ToString()
            .ShouldBe("pr-7-orders.dev.example.com");
    }

    /// <summary>Nobody is called for a pull request, and two dashboards of one uid replace each other.</summary>
    [Fact]
    public async Task A_preview_has_neither_alerts_nor_a_second_dashboard_of_the_same_uid()
    {
        var (origin, preview) = await PreviewAsync(Describe.Service("orders", Rest));

        Kinds(origin).ShouldContain("PrometheusRule orders");
        Kinds(origin).ShouldContain("ConfigMap orders-dashboard");
        preview.ShouldAllBe(o => o["kind"].ToString() != "PrometheusRule" && !o["metadata"]["labels"]["grafana_dashboard"].Exists);
    }

    [Theory]
    [InlineData("monitoring: { rules: none }")]
    [InlineData("monitoring: { dashboards: none }")]
    [InlineData("monitoring: { rules: none, dashboards: none }")]
    public async Task A_preview_is_made_too_where_there_are_no_alerts_or_dashboards(string monitoring) =>
        (await PreviewAsync(Describe.Service("orders", Rest), Defaults + "\n" + monitoring)).Preview.ShouldNotBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("tier: critical")]
    [InlineData("tier: critical\nrollout: canary")]
    public async Task A_preview_has_an_empty_database_of_its_own_that_disappears_with_it(string more)
    {
        const string needs = "system: shop\nrepository: github.com/acme/orders\nneeds: { db: { type: postgres, size: large, backup: {} } }\n";
        const string provisioners =
            "\nprovisioners: { postgres: { use: cloudnative-pg, backups: { destination: \"s3://a/{environment}\", secret: a } } }";
        // Without dev, previews copy the first test environment, where a critical database has standbys.
        const string environments = "environments: { staging: {}, production: {} }\n";

        var (origin, preview) = await PreviewAsync(Describe.Service("orders", needs + environments + more), Defaults + provisioners, "staging");

        Kinds(origin).ShouldContain("ObjectStore orders-db");
        Kinds(preview).ShouldNotContain(one => one.StartsWith("ObjectStore", StringComparison.Ordinal)
            || one.StartsWith("ScheduledBackup", StringComparison.Ordinal) || one.StartsWith("PodMonitor", StringComparison.Ordinal));
        var cluster = preview.Single(o => o["kind"].ToString() == "Cluster");
        cluster["metadata"]["namespace"].ToString().ShouldBe("orders-pr-7");
        cluster["metadata"]["annotations"]["argocd.argoproj.io/sync-options"].ToString().ShouldBeEmpty("Argo CD would not delete it");
        cluster["spec"]["instances"].ToString().ShouldBe("1");
        cluster["spec"]["plugins"].Exists.ShouldBeFalse("its changes would go to the archive of the original");
        cluster["spec"]["postgresql"]["synchronous"].Exists.ShouldBeFalse("there is no standby to wait for");
        preview.Single(o => o["kind"].ToString() == "NetworkPolicy" && o["metadata"]["name"].ToString() == "orders-db")["spec"]["podSelector"]
            ["matchLabels"]["cnpg.io/cluster"].ToString().ShouldBe("orders-db");
    }

    [Theory]
    [InlineData("secrets: { store: files }")]
    [InlineData("secrets: { store: vault, delivery: external-secrets }")]
    [InlineData("secrets: { store: vault, delivery: csi, address: \"https://vault.example.com\" }")]
    public async Task A_preview_migrates_its_own_database_with_its_own_image_before_its_program_starts(string secrets)
    {
        const string needs = """
            system: shop
            repository: github.com/acme/orders
            needs:
              db: { type: postgres, migrations: { scripts: db/migrations, role: orders_owner } }
              stripe-key: { type: secret }
            """;
        var defaults = $"apiVersion: platform-sdk/v1\nprovisioners: {{ postgres: {{ use: cloudnative-pg }} }}\n{secrets}\n";

        var (_, preview) = await PreviewAsync(Describe.Service("orders", needs), defaults);

        Yaml Only(string kind, string name) => preview.Single(o => $"{o["kind"]} {o["metadata"]["name"]}" == $"{kind} {name}");
        var (job, program) = (Only("Job", "orders-migrate"), Only("Deployment", "orders"));
        preview.ShouldAllBe(o => o["metadata"]["namespace"].ToString() == "orders-pr-7");
        Image(job).ShouldBe(Image(program));
        Image(job).ShouldEndWith($":{HeadSha}");
        job["metadata"]["annotations"]["argocd.argoproj.io/hook"].ToString().ShouldBe("Sync");
        Wave(job).ShouldBe(-1);
        Wave(program).ShouldBe(0);
        // Its database, the database's password and certificate, which the operator makes beside it, and all other objects that it names.
        Wave(Only("Cluster", "orders-db")).ShouldBe(-2);
        Wave(Only("ServiceAccount", job["spec"]["template"]["spec"]["serviceAccountName"].ToString())).ShouldBe(-2);
        var policy = Only("NetworkPolicy", "orders-migrate");
        Wave(policy).ShouldBe(-2);
        Words(policy).ShouldContain("cnpg.io/cluster");
        foreach (var secret in preview.Where(o => o["kind"].ToString() is "ExternalSecret" or "SecretProviderClass" or "SecretStore"))
            Wave(secret).ShouldBe(-2, secret["metadata"]["name"].ToString());
        Words(job).ShouldContain("orders-db-app");
        Words(job).ShouldNotContain(word => word.Contains("shop-dev", StringComparison.Ordinal), "the namespace of the original");

        static IEnumerable<string> Words(Yaml one) => [one.ToString(), .. one.Items.SelectMany(Words), .. one.Entries.Keys,
            .. one.Entries.Values.SelectMany(Words)];
        static string Image(Yaml one) => one["spec"]["template"]["spec"]["containers"].Items.Single()["image"].ToString();
        static int Wave(Yaml one) => one["metadata"]["annotations"]["argocd.argoproj.io/sync-wave"] is { Exists: true } wave
            ? int.Parse(wave.ToString(), CultureInfo.InvariantCulture) : 0;
    }

    [Fact]
    public async Task A_preview_has_custom_resources_of_its_own_that_disappear_with_it()
    {
        const string description = "system: shop\nrepository: github.com/acme/orders\nneeds: { files: { type: bucket }, cache: { type: redis } }\n";
        const string provisioners = """

            provisioners:
              bucket:
                use: resource
                apiVersion: platform.acme.example/v1
                kind: Bucket
                spec: { size: "{size}", external: { name: "{namespace}-{need}", tags: [a, "{namespace}"] } }
                secret: "{name}-{need}"
              redis: { use: resource, apiVersion: platform.acme.example/v1, kind: Cache, spec: { size: "{size}" }, secret: "{name}-{need}" }
            """;

        var (origin, preview) = await PreviewAsync(Describe.Service("orders", description), Defaults + provisioners);

        Kinds(preview).Where(kind => kind.StartsWith("Bucket", StringComparison.Ordinal) || kind.StartsWith("Cache", StringComparison.Ordinal))
            .ShouldBe(["Bucket orders-files", "Cache orders-cache"], ignoreOrder: true);
        Bucket(origin)["metadata"]["annotations"]["argocd.argoproj.io/sync-options"].ToString().ShouldBe("Prune=false,Delete=false");
        Bucket(origin)["spec"]["external"]["name"].ToString().ShouldBe("shop-dev-files");
        Bucket(preview)["metadata"]["annotations"]["argocd.argoproj.io/sync-options"].ToString().ShouldBeEmpty("Argo CD would not delete it");
        Bucket(preview)["metadata"]["namespace"].ToString().ShouldBe("orders-pr-7");
        Bucket(preview)["spec"]["external"]["name"].ToString().ShouldBe("orders-pr-7-files", "it would be the bucket of the original");
        Bucket(preview)["spec"]["external"]["tags"].Items.Select(tag => tag.ToString()).ShouldBe(["a", "orders-pr-7"]);
        Bucket(preview)["spec"]["size"].ToString().ShouldBe("small");

        static Yaml Bucket(IReadOnlyList<Yaml> objects) => objects.Single(o => o["kind"].ToString() == "Bucket");
    }

    private static IEnumerable<string> Kinds(IReadOnlyList<Yaml> objects) => objects.Select(o => $"{o["kind"]} {o["metadata"]["name"]}");

    private static async Task<(IReadOnlyList<Yaml> Origin, IReadOnlyList<Yaml> Preview)> PreviewAsync(string description, string defaults = Defaults,
        string origin = "dev")
    {
        // Before its first release an environment runs no pods, and neither does a preview of it.
        Dictionary<string, ReleaseDescription> released = new() { [origin] = new(null, "1.4.2", null, null, null) };
        var files = Run.Files(description, defaults, releases: released);
        var kustomize =
            Yaml.Document(files["deploy/gitops/application-set-preview.yaml"]
            .Replace("{{.number}}", "7", StringComparison.Ordinal)
                .Replace("{{.head_sha}}", HeadSha, StringComparison.Ordinal))["spec"]["template"]["spec"]["source"]["kustomize"];
        using var folder = new TemporaryFolder();
        foreach (var (path, text) in files.Where(f => f.Key.StartsWith($"deploy/{origin}/", StringComparison.Ordinal)))
            folder.Write(path, text);
        // As Argo CD edits the kustomization before it runs it.
        var patches = kustomize["patches"].Items.Select(p =>
            $"  - target: {{ kind: {p["target"]["kind"]}{(p["target"]["name"].Exists ? $", name: {p["target"]["name"]}" : "")} }}\n    patch: |\n  " +
                $"    {p["patch"].ToString().TrimEnd().Replace("\n", "\n      ", StringComparison.Ordinal)}\n");
        var image = kustomize["images"].Items.Single().ToString();
        folder.Write("preview/kustomization.yaml", $"namespace: {kustomize["namespace"]}\nresources: [../deploy/{origin}]\n"
            + $"images: [{{ name: \"{image[..image.LastIndexOf(':')]}\", newTag: \"{HeadSha}\" }}]\npatches:\n{string.Concat(patches)}");

        var outcome = await Command.RunAsync(Tool.Kubectl.Require(), folder.Path, "kustomize", Path.Combine(folder.Path, "preview"));
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        return (Rendered.Of(files, origin).Objects, Yaml.Documents(outcome.Output));
    }
}
