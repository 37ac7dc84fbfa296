using PlatformSdk.Build.Tests.Secrets;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Tests.Output;

/// <summary>Whom the process believes, and which connections are encrypted.</summary>
public class TrustTests
{
    [Theory]
    [InlineData("service", "", "{ configMap: company-ca }", "ca.crt")]
    [InlineData("worker", "", "{ configMap: company-ca, key: ca-bundle.crt }", "ca-bundle.crt")]
    [InlineData("job", "", "{ configMap: company-ca, key: root.pem }", "root.pem")]
    [InlineData("job", "schedule: \"0 3 * * *\"\n", "{ configMap: company-ca }", "ca.crt")]
    public void The_companys_authorities_are_mounted_where_the_process_looks(string kind, string rest, string trust, string key)
    {
        var files = Run.Files(Needing.Of(kind, rest), $"apiVersion: platform-sdk/v1\ntrust: {trust}\n");

        var (container, pod) = Needing.Pod(files);
        var volume = pod.List("volumes").Single(v => v.Text("name") == Needing.Mounts(files)[CompanyTrust.Folder]).Map("configMap");
        volume.Text("name").ShouldBe("company-ca");
        volume["optional"].ShouldBeNull("a pod without them would refuse every server");
        var item = volume.List("items").Single();
        item.Text("key").ShouldBe(key);
        container.List("env").Single(v => v.Text("name") == "SSL_CERT_FILE").Text("value").ShouldBe($"{CompanyTrust.Folder}/{item.Text("path")}");
    }

    [Fact]
    public void Without_trust_nothing_is_mounted_or_said()
    {
        var files = Run.Files(Run.Head);

        Needing.Mounts(files).Keys.ShouldBe(["/tmp"]);
        files["deploy/production/deployment.yaml"].ShouldNotContain("SSL_CERT");
    }

    [Theory]
    [InlineData("{ key: ca.crt }", "PLAT1002")]
    [InlineData("{ configMap: company-ca, key: ../ca.crt }", "PLAT1004")]
    [InlineData("{ configMap: company-ca, key: \"..\" }", "PLAT1004")]
    [InlineData("{ configMap: \"Company CA\" }", "PLAT1004")]
    [InlineData("{ configmap: company-ca }", "PLAT1001")]
    public void What_cannot_be_mounted_is_refused(string trust, string code) =>
        Run.Findings(Run.Head, $"apiVersion: platform-sdk/v1\ntrust: {trust}\n").Select(f => f.Code.Id).ShouldContain(code);

    [Theory]
    [InlineData("dev", "optional")]
    [InlineData("development", "optional")]
    [InlineData("staging", "required")]
    [InlineData("production", "required")]
    [InlineData("acceptance", "required")]
    public void Outside_of_dev_connections_to_data_stores_are_encrypted(string environment, string expected)
    {
        var files = Run.Files($"{Run.Head}needs: {{ orders-db: {{ type: postgres }} }}\nenvironments: {{ {environment}: {{}} }}\n");

        Needing.Pod(files, environment).Container.List("env").Single(v => v.Text("name") == "Platform__Needs__Tls").Text("value").ShouldBe(expected);
    }

    [Fact]
    public void A_service_without_data_stores_is_told_nothing_of_them() =>
        Run.Files(Run.Head + "needs: { stripe-key: { type: secret } }\n")["deploy/production/deployment.yaml"].ShouldNotContain("Platform__Needs");
}
