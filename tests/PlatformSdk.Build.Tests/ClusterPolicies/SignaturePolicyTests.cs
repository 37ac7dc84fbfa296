using PlatformSdk.Build.Authoring.ClusterPolicies;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.ClusterPolicies;

/// <summary>The policy that admits only images that the pipeline has signed.</summary>
public sealed class SignaturePolicyTests
{
    private const string Registry = "apiVersion: platform-sdk/v1\nimageRegistry: registry.acme.example/shop\n";

    [Theory]
    [InlineData("github.com/acme/shop", "https://token.actions.githubusercontent.com",
        "https://github.com/acme/shop/.github/workflows/release.yml@refs/heads/main")]
    [InlineData("gitlab.com/acme/all/shop", "https://gitlab.com", "https://gitlab.com/acme/all/shop//.gitlab-ci.yml@refs/heads/main")]
    public void Where_the_host_gives_the_pipeline_an_identity_it_is_that_one(string repository, string issuer, string subject)
    {
        var file = Render("{}", $"repository: {repository}\n")["policies/signatures.yaml"];

        file.ShouldContain($"            - issuer: \"{issuer}\"\n              subject: \"{subject}\"\n");
        file.ShouldContain("kind: ImageValidatingPolicy\n");
    }

    [Fact]
    public void Another_identity_is_the_one_that_the_defaults_name()
    {
        var file = Render("{ issuer: \"https://gitlab.acme.example\", subject: \"https://gitlab.acme.example/a//.gitlab-ci.yml@refs/heads/main\" }",
            "repository: gitlab.acme.example/a/b\n")["policies/signatures.yaml"];

        file.ShouldContain("- issuer: \"https://gitlab.acme.example\"\n");
    }

    [Theory]
    [InlineData("key: azurekms://shop.vault.azure.net/images", "          kms: \"azurekms://shop.vault.azure.net/images\"\n")]
    [InlineData("key: \"-----BEGIN PUBLIC KEY-----\\nMFkw\\n-----END PUBLIC KEY-----\\n\"",
        "          data: |-\n            -----BEGIN PUBLIC KEY-----\n            MFkw\n            -----END PUBLIC KEY-----\n")]
    public void A_key_signs_where_the_host_gives_no_identity(string key, string written) =>
        Render($"{{ {key} }}", "repository: dev.azure.com/acme/shop/_git/shop\n")["policies/signatures.yaml"].ShouldContain(written);

    [Fact]
    public void Production_refuses_and_other_environments_warn_because_previews_are_not_signed()
    {
        var policies = Render("{}", "repository: github.com/acme/shop\n")["policies/signatures.yaml"].Split("\n---\n");

        foreach (var policy in policies)
            policy.Contains("- Deny\n", StringComparison.Ordinal).ShouldBe(policy.Contains("environment: \"production\"", StringComparison.Ordinal));
        policies.Length.ShouldBe(3);
    }

    [Fact]
    public void Only_images_of_the_registry_are_judged_so_that_a_sidecar_of_others_starts()
    {
        var file = Render("{}", "repository: github.com/acme/shop\n")["policies/signatures.yaml"];

        file.ShouldContain("    - glob: \"registry.acme.example/shop/*\"\n");
        file.ShouldContain(".filter(image, [\"registry.acme.example/shop/\"].exists(prefix, image.startsWith(prefix)))\n");
        file.ShouldContain("        - pods/ephemeralcontainers\n");
    }

    [Fact]
    public void Nothing_is_verified_unless_the_defaults_say_so() =>
        PolicyFolder.Render(PolicySubject.ForService(Run.Model(Run.Head, Registry + "policy: { cluster: kyverno }\n")), ClusterEngine.Kyverno)
            .ShouldNotContain(file => file.Path == "policies/signatures.yaml");

    [Theory]
    [InlineData("policy: { signatures: {} }", "Only Kyverno verifies 'signatures'.")]
    [InlineData("policy: { cluster: kyverno, signatures: {} }", "No identity is known")]
    [InlineData("policy: { cluster: kyverno, signatures: { issuer: a } }", "or both 'issuer' and 'subject'")]
    [InlineData("policy: { cluster: kyverno, signatures: { issuer: a, subject: b, key: \"awskms:///alias/a\" } }", "Set either 'key'")]
    public void What_could_not_be_verified_is_an_error(string policy, string said)
    {
        var finding = Run.Findings(Run.Head + "repository: dev.azure.com/acme/shop/_git/shop\n", Registry + policy + "\n").ShouldHaveSingleItem();

        finding.Code.ShouldBe(SignatureCodes.Unverifiable);
        finding.Message.ShouldContain(said);
    }

    [Theory]
    [InlineData("k8s://a/b")]
    [InlineData("-----BEGIN PRIVATE KEY-----")]
    [InlineData("azurekms://a b")]
    public void A_private_key_or_an_unknown_address_is_no_key(string key) =>
        Run.Findings(Run.Head, Registry + $"policy: {{ cluster: kyverno, signatures: {{ key: \"{key}\" }} }}\n").ShouldNotBeEmpty();

    private static Dictionary<string, string> Render(string signatures, string repository) =>
        PolicyFolder.Render(PolicySubject.ForService(Run.Model(Run.Head + repository,
            Registry + $"policy: {{ cluster: kyverno, signatures: {signatures} }}\n")), ClusterEngine.Kyverno)
            .ToDictionary(file => file.Path, file => file.Content);
}
