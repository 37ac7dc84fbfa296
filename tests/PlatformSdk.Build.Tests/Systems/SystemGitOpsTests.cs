using PlatformSdk.Build.Tests.Secrets;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Tests.Systems;

/// <summary>What Argo CD gets from a system: an app of apps, projects and namespaces.</summary>
public sealed class SystemGitOpsTests : IDisposable
{
    private const string Repository = "repository: github.com/acme/shop\n";

    private readonly SystemFolder _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("", Repository)]
    [InlineData("gitops: { project: shop }\n", Repository)]
    [InlineData("gitops: { root: default }\n", "")]
    public void Without_a_repository_or_a_root_there_is_no_folder(string defaults, string lines)
    {
        Defaults(defaults);
        _repository.Service("orders", lines);

        _repository.Build();

        Directory.Exists(_repository.PathOf("system/gitops")).ShouldBeFalse();
    }

    [Fact]
    public void An_app_of_apps_includes_the_applications_of_every_service_with_a_repository()
    {
        Defaults("gitops: { root: platform, namespace: argo }\n");
        _repository.Service("orders", Repository);
        _repository.Service("billing", Repository);
        _repository.Service("secret", "");

        _repository.Build().Errors.ShouldBeEmpty();

        Items(Object("kustomization"), "resources").ShouldBe([
            "../../billing/deploy/gitops", "../../orders/deploy/gitops", "application-namespaces-dev.yaml", "application-namespaces-production.yaml",
            "application-namespaces-staging.yaml", "application.yaml", "project-shop.yaml",
        ]);
        var root = Object("application");
        (root.Text("metadata", "name"), root.Text("metadata", "namespace"), root.Text("spec", "project"))
            .ShouldBe(("shop-system", "argo", "platform"));
        root.Map("spec", "source").Text("repoURL").ShouldBe("https://github.com/acme/shop.git");
        root.Map("spec", "source").Text("path").ShouldBe("system/gitops");
        root.Map("spec", "destination").Text("namespace").ShouldBe("argo");
    }

    /// <summary>Argo CD applies lower waves first, and an application is refused whose project does not exist.</summary>
    [Fact]
    public void Projects_come_before_namespaces_and_namespaces_before_services()
    {
        Defaults("gitops: { root: default }\n");
        _repository.Service("orders", Repository);

        _repository.Build();

        Wave(Object("project-shop")).ShouldBe("-2");
        Wave(Object("application-namespaces-dev")).ShouldBe("-1");
        Wave(Object("application")).ShouldBeNull();
    }

    [Fact]
    public void A_project_allows_the_namespaces_and_clusters_of_its_services_and_nothing_else()
    {
        Defaults("gitops: { root: default }\nenvironments: { dev: {}, live: { cluster: production-eu }, edge: { cluster: \"https://10.0.0.1\" } }\n");
        _repository.Service("orders", Repository);
        _repository.Service("billing", Repository);
        _repository.Service("other", "repository: gitlab.com/acme/other\n");

        _repository.Build();

        var spec = Object("project-shop").Map("spec");
        Items(spec, "sourceRepos").ShouldBe(["https://github.com/acme/shop.git", "https://gitlab.com/acme/other.git"]);
        spec.List("destinations").Select(one => $"{one.TextAt("server") ?? one.TextAt("name")} {one.Text("namespace")}").ShouldBe([
            "https://kubernetes.default.svc billing-pr-*", "https://kubernetes.default.svc orders-pr-*", "https://kubernetes.default.svc other-pr-*",
            "https://kubernetes.default.svc shop-dev", "https://10.0.0.1 shop-edge", "production-eu shop-live",
        ]);
        spec.List("clusterResourceWhitelist").Select(one => $"{one.Text("kind")} {one.Text("name")}").ShouldBe([
            "Namespace billing-pr-*", "Namespace orders-pr-*", "Namespace other-pr-*", "Namespace shop-dev", "Namespace shop-edge",
            "Namespace shop-live",
        ]);
    }

    [Fact]
    public void Every_namespace_is_written_once_in_the_cluster_of_its_environment_and_never_deleted()
    {
        Defaults("gitops: { root: default }\nenvironments: { dev: { namespace: shared }, live: { cluster: production-eu, targetRevision: stable } " +
            "}\n");
        _repository.Service("orders", Repository);
        _repository.Service("billing", Repository);

        _repository.Build();

        _repository.Read("system/gitops/namespaces/live/shop-live.yaml").ShouldEndWith("""
            apiVersion: v1
            kind: Namespace
            metadata:
              name: "shop-live"
              labels:
                pod-security.kubernetes.io/enforce: "restricted"
                pod-security.kubernetes.io/warn: "restricted"
                platform-sdk.dev/environment: "live"
              annotations:
                argocd.argoproj.io/sync-options: Prune=false,Delete=false

            """);
        _repository.Read("system/gitops/namespaces/dev/shared.yaml").ShouldContain("pod-security.kubernetes.io/audit: \"restricted\"");
        Directory.GetFiles(_repository.PathOf("system/gitops/namespaces"), "*", SearchOption.AllDirectories).Length.ShouldBe(2);
        var application = Object("application-namespaces-live").Map("spec");
        application.Text("destination", "name").ShouldBe("production-eu");
        application.Text("source", "path").ShouldBe("system/gitops/namespaces/live");
        application.Text("source", "targetRevision").ShouldBe("stable");
    }

    /// <summary>Two that set the labels of a namespace would undo what the other did.</summary>
    [Theory]
    [InlineData("", true, "default")]
    [InlineData("gitops: { project: team }\n", true, "team")]
    [InlineData("gitops: { root: default }\n", false, "shop")]
    [InlineData("gitops: { root: default, project: team }\n", false, "team")]
    public void Only_one_of_system_and_service_labels_a_namespace(string defaults, bool isService, string project)
    {
        var files = Run.Files(Run.Head + "system: shop\n" + Repository, "apiVersion: platform-sdk/v1\n" + defaults);

        var spec = Parsed.Documents(files["deploy/gitops/application-production.yaml"]).Single().Map("spec");
        spec.Text("project").ShouldBe(project);
        (spec.Map("syncPolicy")["managedNamespaceMetadata"] is not null).ShouldBe(isService);
        Items(spec.Map("syncPolicy"), "syncOptions").ShouldContain("CreateNamespace=true");
        var preview = Parsed.Documents(files["deploy/gitops/application-set-preview.yaml"]).Single().Map("spec", "template", "spec");
        preview.Text("project").ShouldBe(project);
        preview.Map("syncPolicy")["managedNamespaceMetadata"].ShouldNotBeNull("nothing else writes the namespace of a preview");
        files.ContainsKey("deploy/gitops/kustomization.yaml").ShouldBe(!isService);
    }

    [Fact]
    public void The_projects_of_services_are_those_that_the_system_writes_except_the_one_of_Argo_CD()
    {
        Defaults("gitops: { root: default, project: default }\n");
        _repository.Service("orders", Repository);

        _repository.Build();

        Directory.GetFiles(_repository.PathOf("system/gitops"), "project-*").ShouldBeEmpty();
    }

    [Fact]
    public void Of_two_systems_that_share_a_namespace_one_writes_it()
    {
        Defaults("gitops: { root: default }\nenvironments: { dev: { namespace: shared } }\n");
        _repository.Service("orders", Repository);
        _repository.Service("ledger", Repository, system: "finance");

        _repository.Build();
        File.Exists(_repository.PathOf("system/gitops/namespaces/dev/shared.yaml")).ShouldBeFalse();
        Directory.Delete(_repository.PathOf("system/gitops"), recursive: true);
        _repository.Build("finance");
        File.Exists(_repository.PathOf("system/gitops/namespaces/dev/shared.yaml")).ShouldBeTrue();
    }

    [Fact]
    public void A_release_changes_nothing_that_the_system_writes()
    {
        Defaults("gitops: { root: default }\npolicy: { registries: [registry.acme.example] }\n");
        _repository.Service("orders", Repository + "lifecycle: production\n");
        _repository.Build();

        _repository.Write("orders/deploy/releases/production.yaml",
            $"tag: \"1.0.0\"\ndigest: \"sha256:{new string('a', 64)}\"\nversion: \"1.0.0\"\n");

        _repository.Build(locked: true).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void An_application_whose_name_is_too_long_is_an_error()
    {
        Defaults($"gitops: {{ root: default }}\nenvironments: {{ {new string('e', 50)}: {{ namespace: short }} }}\n");
        _repository.Service("o", Repository, system: "shop");

        _repository.Build().Findings.Select(one => (one.Code, one.Line)).ShouldContain(("PLAT1017", 2));
    }

    private void Defaults(string lines) => _repository.Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\n" + lines);

    private YamlMapping Object(string name) => Parsed.Documents(_repository.Read($"system/gitops/{name}.yaml")).Single();

    private static string? Wave(YamlMapping from) => from.TextAt("metadata", "annotations", "argocd.argoproj.io/sync-wave");

    private static IEnumerable<string> Items(YamlMapping node, string key) =>
        ((YamlSequence)node[key]!).Items.Select(item => ((YamlScalar)item).Value);
}
