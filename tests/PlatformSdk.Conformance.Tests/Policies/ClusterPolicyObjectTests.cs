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
        "  PLAT3005: warning, PLAT3006: warning, PLAT3018: warning } }\n";

    [Theory]
    [InlineData("Admission")]
    [InlineData("Kyverno")]
    public async Task Every_object_is_valid_by_the_strict_schema_of_its_kind(string engine)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in PolicyFolder.Render(Run.Model(Waived, Defaults), Enum.Parse<ClusterEngine>(engine)))
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
        { "a service with a waiver", Pod("orders") },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public async Task What_a_policy_is_not_for_is_left_alone(string what, string written)
    {
        foreach (var engine in Enum.GetValues<ClusterEngine>())
        {
            (await RefusedAsync(engine, written, "staging", "2026-11-26")).ShouldBeEmpty($"{what} ({engine})");
            (await RefusedAsync(engine, Pod("billing"), "staging", "2026-11-26")).ShouldHaveSingleItem($"the same policies ({engine})")
                .ShouldBe("PLAT3004");
            (await RefusedAsync(engine, Pod("billing"), "elsewhere", "2026-11-26")).ShouldBeEmpty("a namespace without the label");
        }
    }

    [Theory]
    [InlineData("2026-12-31", new string[0], new string[0])]
    [InlineData("2027-01-01", new string[0], new[] { "PLAT3004" })]
    public async Task A_waiver_ends_by_itself_only_where_somebody_has_a_clock(string now, string[] admission, string[] kyverno)
    {
        (await RefusedAsync(ClusterEngine.Admission, Pod("orders"), "staging", now)).ShouldBe(admission);
        (await RefusedAsync(ClusterEngine.Kyverno, Pod("orders"), "staging", now)).ShouldBe(kyverno);
    }

    private static string Pod(string service) =>
        $"apiVersion: v1\nkind: Pod\nmetadata: {{ name: a, labels: {{ backstage.io/kubernetes-id: {service} }} }}\n" +
        "spec: { containers: [{ name: a, image: quay.io/a:1 }] }\n";

    private static async Task<IEnumerable<string>> RefusedAsync(ClusterEngine engine, string written, string environment, string now)
    {
        var policies = string.Join("---\n", PolicyFolder.Render(Run.Model(Waived, Defaults), engine)
            .Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal)).Select(file => file.Content));
        var answers = await ClusterAnswers.AskAsync(new Question(policies, written, environment, now));
        return answers.Single().Select(refusal => refusal.Code).Distinct().Order(StringComparer.Ordinal);
    }
}
