using PlatformSdk.Build.Authoring.ClusterPolicies;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests.Policies;

/// <summary>The policies are valid objects, and they leave alone what they are not for.</summary>
public sealed class ClusterPolicyObjectTests
{
    private const string Waived = Run.Head + "lifecycle: production\n" +
        "waivers: [{ rule: PLAT3004, reason: \"the vendor's \\\"image\\\"\", approvedBy: team-platform, expires: 2026-12-31 }]\n";

    // Of the rules over pods, the one that a waiver is for.
    private const string Defaults = "apiVersion: platform-sdk/v1\npolicy: { registries: [registry.acme.example, docker.io/library], rules: {\n" +
        "  PLAT3005: warning, PLAT3006: warning, PLAT3018: warning, PLAT3017: warning } }\n";

    private static readonly ClusterEngine[] s_engines = [ClusterEngine.Admission, ClusterEngine.Kyverno];

    [Theory]
    [InlineData("Admission")]
    [InlineData("Kyverno")]
    public async Task Every_object_is_valid_by_the_strict_schema_of_its_kind(string engine)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in PolicyFolder.Render(PolicySubject.ForService(Run.Model(Waived, Defaults)), Enum.Parse<ClusterEngine>(engine)))
            folder.Write(file.Path, file.Content);

        (await Validators.ValidateAsync(folder.Path)).Where(finding => finding.Rule == "schema").ShouldBeEmpty();
    }

    public static TheoryData<string, string> Others => new()
    {
        { "another kind", "apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { ports: [{ port: 80 }] }\n" },
        { "a namesake of another group", "apiVersion: acme.example/v1\nkind: Deployment\nmetadata: { name: a }\nspec: { image: redis }\n" },
        { "a Rollout of the template of a Deployment",
            "apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: { name: a }\nspec: { workloadRef: { kind: Deployment, name: a } }\n" },
        { "an object that is being deleted", "apiVersion: v1\nkind: Pod\nmetadata: { name: a, deletionTimestamp: \"2026-11-26T00:00:00Z\" }\n" +
            "spec: { containers: [{ name: a, image: quay.io/a }] }\n" },
        { "a service with a waiver", Pod("backstage.io/kubernetes-id: orders") },
        { "another service, which has policies of its own", Pod("backstage.io/kubernetes-id: billing") },
        { "a pod of a database", Pod("cnpg.io/cluster: orders-db, platform-sdk.dev/owner: team-a") },
        { "a pod of a restore drill", Pod("platform-sdk.dev/drill: orders-db-restore") },
        { "the Job of a restore drill", "apiVersion: batch/v1\nkind: Job\nmetadata: { name: a }\nspec:\n  template:\n" +
            "    metadata: { labels: { platform-sdk.dev/drill: orders-db-restore } }\n" +
            "    spec: { containers: [{ name: a, image: quay.io/a:1 }] }\n" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public async Task What_a_policy_is_not_for_is_left_alone(string what, string written)
    {
        foreach (var engine in s_engines)
        {
            (await RefusedAsync(engine, written, "staging", "2026-11-26")).ShouldBeEmpty($"{what} ({engine})");
            (await RefusedAsync(engine, Pod("app: billing"), "staging", "2026-11-26")).ShouldHaveSingleItem($"the same policies ({engine})")
                .ShouldBe("PLAT3004");
            (await RefusedAsync(engine, Pod("app: billing"), "elsewhere", "2026-11-26")).ShouldBeEmpty("a namespace without the label");
        }
    }

    [Theory]
    [InlineData("2026-12-31", new string[0], new string[0])]
    [InlineData("2027-01-01", new string[0], new[] { "PLAT3004" })]
    public async Task A_waiver_ends_by_itself_only_where_somebody_has_a_clock(string now, string[] admission, string[] kyverno)
    {
        (await RefusedAsync(ClusterEngine.Admission, Pod("backstage.io/kubernetes-id: orders"), "staging", now)).ShouldBe(admission);
        (await RefusedAsync(ClusterEngine.Kyverno, Pod("backstage.io/kubernetes-id: orders"), "staging", now)).ShouldBe(kyverno);
    }

    /// <summary>One service that is not released yet must not free the images beside it.</summary>
    [Theory]
    [InlineData("orders", "registry.acme.example/orders:unreleased", true)]
    [InlineData("orders", "registry.acme.example/other:unreleased", false)]
    [InlineData("orders", "registry.acme.example/orders:1", false)]
    [InlineData("orders", "registry.acme.example/orders:unreleased, registry.acme.example/tool:1", false)]
    public async Task Only_the_image_of_an_unreleased_service_needs_no_digest(string service, string images, bool isAdmitted)
    {
        var containers = string.Join(", ", images.Split(", ").Select((image, i) => $"{{ name: c{i}, image: \"{image}\" }}"));
        var pod = $"apiVersion: v1\nkind: Pod\nmetadata: {{ name: a, labels: {{ backstage.io/kubernetes-id: {service} }} }}\n" +
            $"spec: {{ containers: [{containers}] }}\n";

        foreach (var engine in s_engines)
            (await RefusedAsync(engine, pod, "production", "2026-11-26")).Contains("PLAT3024").ShouldBe(!isAdmitted, engine.ToString());
    }

    [Fact]
    public async Task A_container_for_debugging_is_checked_when_it_is_added()
    {
        var pod = Pod("app: tools").Replace("quay.io/a:1", "registry.acme.example/a:1", StringComparison.Ordinal)
            .Replace("}] }", "}], ephemeralContainers: [{ name: debug, image: quay.io/debug:1 }] }", StringComparison.Ordinal);

        foreach (var engine in s_engines)
            (await RefusedAsync(engine, pod, "staging", "2026-11-26")).ShouldBe(["PLAT3004"], engine.ToString());
    }

    private static string Pod(string labels) =>
        $"apiVersion: v1\nkind: Pod\nmetadata: {{ name: a, labels: {{ {labels} }} }}\n" +
        "spec: { containers: [{ name: a, image: quay.io/a:1 }] }\n";

    private static async Task<IEnumerable<string>> RefusedAsync(ClusterEngine engine, string written, string environment, string now)
    {
        var policies = string.Join("---\n", PolicyFolder.Render(PolicySubject.ForService(Run.Model(Waived, Defaults)), engine)
            .Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal)).Select(file => file.Content));
        var answers = await ClusterAnswers.AskAsync(new Question(policies, written, environment, now));
        return answers.Single().Select(refusal => refusal.Code).Distinct().Order(StringComparer.Ordinal);
    }
}
