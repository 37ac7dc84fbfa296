using PlatformSdk.Build.Model;

namespace PlatformSdk.Monitoring.Tests.Rules.Support;

/// <summary>Services in production, as tests need them.</summary>
internal static class Services
{
    internal const string Platform = """
        apiVersion: platform-sdk/v1
        telemetry: { otlpEndpoint: "http://collector:4318" }

        """;

    /// <summary>A service of the system shop with these objectives.</summary>
    internal static ResolvedService WithObjectives(string slo) => Of($"kind: service\nname: orders\nslo: {slo}\n");

    /// <summary>The same with what else its platform team sets.</summary>
    internal static ResolvedService Of(string rest, string environment = "production", string more = "") =>
        Run.Model($"apiVersion: platform-sdk/v1\nowner: team-checkout\nsystem: shop\ntier: critical\n{rest}",
            Platform + more).Environments.Single(e => e.Environment == environment);
}
