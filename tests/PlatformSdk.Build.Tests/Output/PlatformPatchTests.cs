using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Output;

/// <summary>What the platform team changes of every service's objects: <c>patches</c> in the defaults.</summary>
public sealed class PlatformPatchTests : IDisposable
{
    private const string PullSecret = "{ patch: { kind: ServiceAccount, imagePullSecrets: [{ name: registry }] } }";

    private static readonly string[] s_environments = ["dev", "production", "staging"];

    private readonly Project _project = new(Run.Head + "tier: critical\nrepository: github.com/acme/orders\n");

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData(PullSecret, "service-account.yaml", "imagePullSecrets:\n  - name: \"registry\"\n")]
    [InlineData("{ patch: { kind: Deployment, spec: { template: { spec: { nodeSelector: { pool: services } } } } } }", "deployment.yaml",
        "      nodeSelector:\n        pool: \"services\"\n")]
    [InlineData("{ patch: { kind: Deployment, spec: { template: { spec: { tolerations: [{ key: services, operator: Exists }] } } } } }",
        "deployment.yaml",
        "      tolerations:\n        - key: \"services\"\n          operator: \"Exists\"\n")]
    [InlineData("{ patch: { kind: Deployment, spec: { template: { metadata: { annotations: { sidecar.istio.io/inject: \"true\" } } } } } }",
        "deployment.yaml",
        "        sidecar.istio.io/inject: \"true\"\n")]
    [InlineData("{ patch: { kind: Deployment, spec: { template: { spec: { containers: [{ imagePullPolicy: Always }] } } } } }", "deployment.yaml",
        "          imagePullPolicy: \"Always\"\n")]
    public void Without_a_name_it_changes_each_object_of_its_kind_in_every_environment(string patch, string file, string expected)
    {
        Build(patch).ShouldBeEmpty();

        foreach (var environment in s_environments)
            _project.Read($"deploy/{environment}/{file}").ShouldContain(expected);
        _project.Read("deploy/production/deployment.yaml").ShouldContain("readOnlyRootFilesystem: true");
    }

    [Theory]
    [InlineData("environments: [production, staging]", "production staging")]
    [InlineData("tiers: [critical]", "dev production staging")]
    [InlineData("tiers: [internal, standard]", "")]
    [InlineData("environments: [dev], tiers: [critical]", "dev")]
    public void A_patch_of_the_platform_holds_for_the_environments_and_tiers_that_it_names(string where, string environments)
    {
        Build($"{{ {where}, patch: {{ kind: Service, spec: {{ internalTrafficPolicy: Local }} }} }}").ShouldBeEmpty();

        s_environments.Where(e => _project.Read($"deploy/{e}/service.yaml").Contains("internalTrafficPolicy", StringComparison.Ordinal))
            .ShouldBe(environments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("{ patch: { kind: HTTPRoute, metadata: { annotations: { a: b } } } }")]
    [InlineData("{ patch: { kind: Service, metadata: { name: payments }, spec: { internalTrafficPolicy: Local } } }")]
    [InlineData("{ patch: { kind: Gateway, spec: {} } }")]
    [InlineData("{ patch: { kind: Deployment, apiVersion: apps/v2, spec: { minReadySeconds: 7 } } }")]
    public void One_that_matches_nothing_is_allowed(string patch) => Build(patch).ShouldBeEmpty();

    [Theory]
    [InlineData("{ patch: { kind: HTTPRoute, metadata: { annotations: { a: b } } } }", "HTTPRoute")]
    [InlineData("{ patch: { kind: Service, metadata: { name: payments } } }", "Service payments")]
    [InlineData("{ patch: { kind: Deployment, apiVersion: apps/v2, spec: { minReadySeconds: 7 } } }", "apps/v2 Deployment")]
    [InlineData("{ tiers: [internal], patch: { kind: Service, spec: { internalTrafficPolicy: Local } } }", "Service")]
    public void A_detailed_log_names_one_that_matches_nothing_with_its_place(string patch, string target)
    {
        Build(patch);

        _project.Notes.ShouldContain(note => note.StartsWith("platform.defaults.yaml(3,", StringComparison.Ordinal)
            && note.EndsWith($": the patch of {target} changes no object of this service", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(PullSecret)]
    [InlineData("{ patch: { kind: NetworkPolicy, $patch: delete } }")]
    [InlineData("{ environments: [dev], patch: { kind: Service, spec: { internalTrafficPolicy: Local } } }")]
    public void It_does_not_name_one_that_changes_something(string patch)
    {
        Build(patch);

        _project.Notes.ShouldNotContain(note => note.Contains("changes no object", StringComparison.Ordinal));
    }

    [Fact]
    public void The_services_own_come_after_it_and_win()
    {
        _project.Write("deploy/patches/one.yaml", "kind: Deployment\nmetadata: { name: orders }\nspec: { minReadySeconds: 9 }\n");

        Build("{ patch: { kind: Deployment, spec: { minReadySeconds: 7, paused: true } } }").ShouldBeEmpty();

        var text = _project.Read("deploy/dev/deployment.yaml");
        text.ShouldContain("  minReadySeconds: 9\n");
        text.ShouldContain("  paused: true\n");
    }

    [Fact]
    public void Without_environments_it_reaches_the_objects_of_Argo_CD_too()
    {
        Build("{ patch: { kind: Application, metadata: { annotations: { notifications: on-call } } } }").ShouldBeEmpty();

        _project.Read("deploy/gitops/application-production.yaml").ShouldContain("notifications: \"on-call\"");
    }

    [Theory]
    [InlineData("{ patch: { kind: Deployment, spec: null } }")]
    [InlineData("{ patch: { kind: Deployment, spec: 7 } }")]
    [InlineData("{ patch: { kind: Deployment, spec: { template: { metadata: null } } } }")]
    [InlineData("{ patch: { kind: Deployment, spec: { template: { metadata: [] } } } }")]
    [InlineData("{ patch: { kind: NetworkPolicy, $patch: delete } }")]
    public void Whatever_it_takes_away_the_build_goes_on(string patch)
    {
        _project.Write("platform.yaml", Run.Head + "config: { A: b }\n");

        Build(patch).ShouldNotContain(finding => finding.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("{ patch: { kind: Deploymnet, spec: {} } }", "PLAT1014", "Did you mean 'Deployment'?")]
    [InlineData("{ patch: { spec: {} } }", "PLAT1015", "Start with 'kind'")]
    [InlineData("{ patch: { kind: Deployment, metadata: orders } }", "PLAT1015", "'metadata' must be a map")]
    [InlineData("{ patch: Deployment }", "PLAT1003", "Expected part of a Kubernetes object")]
    [InlineData("{ environments: [production] }", "PLAT1002", "'patch' is missing")]
    [InlineData("{ environments: [prodution], patch: { kind: Service } }", "PLAT1011", "Did you mean 'production'?")]
    [InlineData("{ environments: [europe], patch: { kind: Service } }", "PLAT1011", "Known keys: dev, staging, production")]
    [InlineData("{ tiers: [critcal], patch: { kind: Service } }", "PLAT1005", "critical")]
    [InlineData("{ patch: { kind: Deployment, spec: { template: { spec: { containers: [{ env: [{ name: A, value: \"Host=db;Pass"
        + "word=hunter2\" }] }] } } } } }", "PLAT1018", "Revoke it")]
    public void What_is_wrong_with_it_is_reported_in_the_file_of_the_defaults(string patch, string code, string message)
    {
        var finding = Build(patch).ShouldHaveSingleItem();

        finding.Code.Id.ShouldBe(code);
        finding.Span.File.ShouldBe("platform.defaults.yaml");
        finding.Span.Line.ShouldBe(3);
        finding.Message.ShouldContain(message);
    }

    private IReadOnlyList<Finding> Build(string patch)
    {
        _project.Write("platform.defaults.yaml", $"apiVersion: platform-sdk/v1\npatches:\n  - {patch}\n");
        return _project.Build(defaults: "platform.defaults.yaml").Findings;
    }
}
