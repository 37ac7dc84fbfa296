using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy.Leaks;

namespace PlatformSdk.Build.Tests.Secrets;

/// <summary>What a platform team writes for another product is in the repository, too.</summary>
public class LeaksInProvisionersTests
{
    [Theory]
    [InlineData("spec: { adminPassword: hunter22 }", "PLAT1019")]
    [InlineData("spec: { users: [{ name: a, password: hunter22 }] }", "PLAT1019")]
    [InlineData("spec: { a: [\"ghp_0123456789abcdefghijABCDEFGHIJ0123456789\"] }", "PLAT1018")]
    [InlineData("sizes: { small: { apiKey: hunter22 } }, spec: { a: \"{size.apiKey}\" }", "PLAT1019")]
    [InlineData("objects: [{ apiVersion: a.example/v1, kind: Other, spec: { url: \"amqp://a:hunter22@b\" } }]", "PLAT1018")]
    [InlineData("connection: \"Host=a;Password=hunter22\"", "PLAT1018")]
    [InlineData("environments: { dev: { spec: { token: hunter22 } } }", "PLAT1019")]
    public void A_secret_is_found_and_not_repeated(string settings, string code)
    {
        var finding = Findings(settings).ShouldHaveSingleItem();

        (finding.Code.Id, finding.Span.File).ShouldBe((code, "platform.defaults.yaml"));
        finding.Span.Line.ShouldBe(2);
        finding.Text.ShouldNotContain("hunter22");
        finding.Text.ShouldNotContain("ghp_");
    }

    [Theory]
    [InlineData("terraform: { provider: { azurerm: { client_secret: hunter22 } } }")]
    [InlineData("terraform: { backend: { azurerm: { access_key: hunter22 } } }")]
    [InlineData("redis: { use: terraform, source: ./a, inputs: { password: hunter22 }, outputs: { connectionString: a } }")]
    public void A_secret_in_the_settings_of_Terraform_is_found(string provisioners)
    {
        var finding = Run.Policy(Run.Head, $"apiVersion: platform-sdk/v1\nprovisioners: {{ {provisioners} }}\n", null, LeakedSecret.Check)
            .ShouldHaveSingleItem();

        finding.Span.Line.ShouldBe(2);
        finding.Text.ShouldNotContain("hunter22");
    }

    [Theory]
    [InlineData("spec: { passwordSecretRef: { name: a, key: password }, secretName: b, tls: { secret: c-d-e }, credentials: d-e }")]
    [InlineData("spec: { tokenUrl: \"https://a.example\", passwordLength: 24 }")]
    [InlineData("spec: { publicKey: \"{name}\", digest: \"sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\" }")]
    [InlineData("connection: \"SSL Mode=VerifyFull;Timeout=5\"")]
    public void A_reference_to_a_secret_is_none(string settings) => Findings(settings).ShouldBeEmpty();

    private static IReadOnlyList<Finding> Findings(string settings) => Run.Policy(Run.Head + "needs: { db: { type: postgres } }\n",
        $"apiVersion: platform-sdk/v1\nprovisioners: {{ postgres: {{ use: resource, apiVersion: a.example/v1, kind: Thing, secret: a, {settings} " +
            $"}} }}\n",
        null, LeakedSecret.Check);
}
