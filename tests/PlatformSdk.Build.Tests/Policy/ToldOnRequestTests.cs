using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Policy;

/// <summary>What only the people who run the cluster have to do is told when they ask for it; a developer's build stays quiet.</summary>
public sealed class ToldOnRequestTests : IDisposable
{
    private readonly Project _project = new(Run.Head);

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("repository: github.com/acme/orders\nneeds: { orders-db: { type: postgres } }\n", "", "PLAT1160")]
    [InlineData("repository: github.com/acme/orders\nneeds: { stripe-key: { type: secret } }\n", "", "PLAT1160")]
    [InlineData("repository: github.com/acme/orders\n", "trust: { configMap: company-ca }\n", "PLAT1160")]
    [InlineData("needs: { orders-db: { type: postgres } }\n", "", "PLAT1104")]
    [InlineData("needs: { orders-db: { type: postgres } }\n", "secrets: { store: files, delivery: direct }\n", "PLAT1150")]
    public void Only_PlatformVerify_tells_it(string rest, string platform, string code)
    {
        _project.Write("platform.yaml", Run.Head + rest);
        _project.Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\n" + platform);

        _project.BuildAndTell("platform.defaults.yaml").ShouldNotContain(f => f.Code.Id == code);
        _project.Verify("platform.defaults.yaml").ShouldContain(f => f.Code.Id == code && f.Severity == Severity.Message);
    }
}
