using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Secrets;

public sealed class LeaksInObjectsTests : IDisposable
{
    private readonly Project _project = new(Run.Head);

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("kind: Secret\ndata: { password: aHVudGVyMg== }", "PLAT1018")]
    [InlineData("kind: Secret\nstringData: { password: hunter2 }", "PLAT1018")]
    [InlineData("kind: ConfigMap\ndata: { Smtp__Password: hunter2 }", "PLAT1019")]
    [InlineData("kind: ConfigMap\ndata: { app.ini: \"url = postgres://orders:hunter2@db/orders\" }", "PLAT1018")]
    [InlineData("kind: Pod\nspec: { containers: [{ name: a, env: [{ name: SMTP_PASSWORD, value: hunter2 }] }] }", "PLAT1019")]
    [InlineData("kind: Pod\nspec: { containers: [{ name: a, args: [\"--db=postgres://orders:hunter2@db/orders\"] }] }", "PLAT1018")]
    public void An_object_that_holds_a_secret_is_found(string body, string code)
    {
        var finding = Extra(body).ShouldHaveSingleItem();

        finding.Code.Id.ShouldBe(code);
        finding.Span.File.ShouldBe("deploy/extra/one.yaml");
        finding.Text.ShouldNotContain("hunter2");
        finding.Text.ShouldNotContain("aHVudGVyMg");
    }

    [Theory]
    [InlineData("kind: Secret\ntype: kubernetes.io/service-account-token")]
    [InlineData("kind: Secret\nstringData: { password: \"${PASSWORD}\" }")]
    [InlineData("kind: Secret\nstringData: { password: \"ENC[AES256_GCM,data:p673w==,iv:YY=,tag:UQ==,type:str]\" }\nsops: { version: \"3.9\" }")]
    [InlineData("kind: SealedSecret\nspec: { encryptedData: { password: AgBy3i4OJSWK7PiTySYZZA9rO43cGDEq8ZTbTKaGzVvQ1xF } }")]
    [InlineData("kind: ExternalSecret\nspec: { dataFrom: [{ extract: { key: secret/orders/password } }] }")]
    [InlineData("kind: Pod\nspec: { containers: [{ name: a, env: [{ name: SMTP_PASSWORD, valueFrom: { secretKeyRef: { name: smtp, key: password } " +
        "} }] }] }")]
    [InlineData("kind: Pod\nspec: { volumes: [{ name: token, secret: { secretName: smtp-password } }] }")]
    [InlineData("kind: MutatingWebhookConfiguration\nwebhooks: [{ name: a, clientConfig: { caBundle: " +
        "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSURkekNDQWwrZ0F3SUJBZ0lFQWdBQXVU } }]")]
    public void An_object_that_only_speaks_of_one_is_left_alone(string body) => Extra(body).ShouldBeEmpty();

    [Fact]
    public void A_patch_is_looked_at_too()
    {
        _project.Write("deploy/patches/dev/smtp.yaml", """
            kind: Deployment
            metadata: { name: orders }
            spec:
              template:
                spec:
                  containers:
                    - name: orders
                      env:
                        - { name: Smtp__Password, value: hunter2 }
            """);

        var finding = _project.Build().Findings.ShouldHaveSingleItem();

        finding.Code.ShouldBe(DescriptionCodes.MayHoldSecret);
        (finding.Span.File, finding.Span.Line).ShouldBe(("deploy/patches/dev/smtp.yaml", 9));
    }

    private IReadOnlyList<Finding> Extra(string body)
    {
        _project.Write("deploy/extra/one.yaml", $"apiVersion: v1\nmetadata: {{ name: one }}\n{body}\n");
        // The pods are as small as they can be, which other rules report.
        return [.. _project.Build().Findings.Where(finding => !finding.Code.Id.StartsWith("PLAT30", StringComparison.Ordinal))];
    }
}
