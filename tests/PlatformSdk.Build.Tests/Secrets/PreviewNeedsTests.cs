using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Policy.Secrets;

namespace PlatformSdk.Build.Tests.Secrets;

/// <summary>What a preview waits for is told where previews exist.</summary>
public class PreviewNeedsTests
{
    private const string GitHub = "repository: github.com/acme/orders\n";
    private const string Database = "needs: { orders-db: { type: postgres } }\n";

    [Theory]
    [InlineData(GitHub + Database, "", "the Secret 'orders-orders-db'")]
    [InlineData(GitHub + "needs: { cache: { type: redis }, orders-db: { type: postgres } }\n", "",
        "the Secret 'orders-cache', the Secret 'orders-orders-db'")]
    [InlineData(GitHub, "trust: { configMap: company-ca }\n", "the ConfigMap 'company-ca'")]
    public void Each_object_is_named_with_the_namespace(string rest, string platform, string names)
    {
        var finding = Told(rest, platform).ShouldHaveSingleItem();

        finding.Code.Id.ShouldBe("PLAT1160");
        finding.Message.ShouldContain($"wait for {names} in the namespace 'orders-pr-<number>'");
    }

    [Theory]
    [InlineData(GitHub, "")]
    [InlineData(Database, "")]
    [InlineData("repository: git.acme.example/acme/orders\n" + Database, "")]
    [InlineData(GitHub + Database + "environments: { production: {} }\n", "")]
    [InlineData(GitHub + Database, "secrets: { store: vault, delivery: external-secrets }\n")]
    [InlineData(GitHub + "needs: { orders-db: { type: postgres, optional: true } }\n", "")]
    public void Nothing_is_told_where_nothing_waits(string rest, string platform) => Told(rest, platform).ShouldBeEmpty();

    private static IReadOnlyList<Finding> Told(string rest, string platform) => Run.Policy(
        Run.Head + rest, "apiVersion: platform-sdk/v1\n" + platform, new ProjectFacts { DescriptionFile = "platform.yaml", Verify = true },
        PreviewWaits.Check);
}
