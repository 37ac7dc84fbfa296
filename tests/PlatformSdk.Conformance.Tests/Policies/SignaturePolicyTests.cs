using PlatformSdk.Build.Authoring.ClusterPolicies;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests.Policies;

/// <summary>The policy for signatures by the schema of Kyverno, and what its expressions admit. What is signed has a digest of fives here.</summary>
public sealed class SignaturePolicyTests
{
    private const string Ours = "registry.acme.example/shop/orders";
    private static readonly string s_signed = $"@sha256:{new string('5', 64)}";
    private static readonly string s_unsigned = $"@sha256:{new string('6', 64)}";

    [Theory]
    [InlineData("{}")]
    [InlineData("{ key: awskms:///alias/images }")]
    [InlineData("{ key: \"-----BEGIN PUBLIC KEY-----\\nMFkw\\n-----END PUBLIC KEY-----\" }")]
    public async Task Every_policy_is_valid_by_the_strict_schema_of_its_kind(string signatures)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Render(signatures))
            folder.Write(file.Path, file.Content);

        (await Validators.ValidateAsync(folder.Path)).Where(finding => finding.Rule == "schema").ShouldBeEmpty();
    }

    [Fact]
    public async Task Production_admits_what_is_signed_and_images_of_others()
    {
        (await IsRefusedAsync($"containers: [{{ name: a, image: \"{Ours}{s_signed}\" }}, {{ name: b, image: quay.io/proxy:1 }}]")).ShouldBeFalse();
        (await IsRefusedAsync($"containers: [{{ name: a, image: \"{Ours}{s_unsigned}\" }}]")).ShouldBeTrue();
        (await IsRefusedAsync($"containers: [{{ name: a, image: \"{Ours}:1\" }}]")).ShouldBeTrue();
        (await IsRefusedAsync($"containers: [{{ name: a, image: quay.io/a:1 }}], initContainers: [{{ name: b, image: \"{Ours}{s_unsigned}\" }}]"))
            .ShouldBeTrue("an init container runs too");
        (await IsRefusedAsync($"containers: [{{ name: a, image: \"{Ours}{s_unsigned}\" }}]", environment: "staging")).ShouldBeFalse("it warns");
        (await IsRefusedAsync($"containers: [{{ name: a, image: \"{Ours}{s_unsigned}\" }}]", service: "another")).ShouldBeFalse();
        (await IsRefusedAsync($"containers: [{{ name: a, image: \"{Ours}{s_unsigned}\" }}]", more: ", platform-sdk.dev/drill: a")).ShouldBeFalse();
    }

    private static async Task<bool> IsRefusedAsync(string containers, string environment = "production", string service = "orders", string more = "")
    {
        var policies = string.Join("---\n", Render("{}").Where(file => file.Path == "policies/signatures.yaml").Select(file => file.Content));
        var pod = "apiVersion: v1\nkind: Pod\nmetadata: { name: a, labels: { backstage.io/kubernetes-id: " + service + more + " } }\n"
            + $"spec: {{ {containers} }}\n";
        return (await ClusterAnswers.AskAsync(new Question(policies, pod, environment, "2026-11-26"))).Single().Count > 0;
    }

    private static IReadOnlyList<Build.Rendering.Artifact> Render(string signatures) => PolicyFolder.Render(PolicySubject.ForService(
        Run.Model(Run.Head + "repository: github.com/acme/shop\n", "apiVersion: platform-sdk/v1\nimageRegistry: registry.acme.example/shop\n"
            + $"policy: {{ cluster: kyverno, signatures: {signatures} }}\n")), ClusterEngine.Kyverno);
}
