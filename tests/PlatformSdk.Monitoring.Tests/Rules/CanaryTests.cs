using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Monitoring.Tests.Rules.Support;

namespace PlatformSdk.Monitoring.Tests.Rules;

/// <summary>What a canary's analysis is answered. An empty answer meets neither of its conditions: the rollout pauses for a person.</summary>
public sealed class CanaryTests
{
    private const string Canary = "job=\"shop/orders\",instance=\"shop-production.orders-7d9f-abc12\"";
    private const string Stable = "job=\"shop/orders\",instance=\"shop-production.orders-6c8e-abc12\"";
    private const string Elsewhere = "job=\"shop/orders\",instance=\"shop-staging.orders-7d9f-abc12\"";
    private const string Neighbour = "job=\"shop/cart\",instance=\"shop-production.orders-7d9f-abc12\"";

    private static readonly YamlMapping s_template = CanaryAnalysis.Render(Run.Model(
        "apiVersion: platform-sdk/v1\nkind: service\nname: orders\nowner: team-checkout\nsystem: shop\nrollout: canary\nslo: { availability: 99.9, " +
            "latency: { within: 300ms, for: 99 } }\n",
        Services.Platform.Replace("telemetry: {", "telemetry: { prometheusUrl: \"http://prometheus:9090\",", StringComparison.Ordinal))
        .Environments.Single(e => e.Environment == "production"))!;

    [Fact]
    public Task A_canary_that_never_failed_has_no_errors() => Requests(Canary, "200", 600).Value(Query("error-ratio"), 10, 0).RunAsync();

    [Fact]
    public Task Errors_count_in_relation_to_requests() =>
        Requests(Canary, "200", 450).Series(Count(Canary, "500"), new Counter().For(20, 150)).Value(Query("error-ratio"), 10, 0.25m).RunAsync();

    [Theory]
    [InlineData("nothing arrives", null, 0)]
    [InlineData("there are no requests", Canary, 0)]
    [InlineData("there are too few requests", Canary, 10)]
    [InlineData("only the stable pods are heard", Stable, 600)]
    [InlineData("only a pod of another environment is heard", Elsewhere, 600)]
    [InlineData("only a pod of another service is heard", Neighbour, 600)]
    public async Task Without_data_there_is_no_answer_when(string situation, string? pods, int perMinute)
    {
        var test = pods is null
            ? new RuleTest(Services.WithObjectives("{ availability: 99.9 }")).Series("other", new Counter().For(20, 1))
            : Requests(pods, "200", perMinute);

        await test.Value(Query("error-ratio"), 10, null).Value(Query("latency"), 10, null).RunAsync();
        situation.ShouldNotBeEmpty();
    }

    /// <summary>Each measurement is a success or a failure only when there is a number: NaN is neither above nor below.</summary>
    [Theory]
    [InlineData("error-ratio", "0.0144")]
    [InlineData("latency", "0.3")]
    public void No_answer_is_neither_success_nor_failure(string metric, string most)
    {
        Of(metric, "successCondition").ShouldBe($"len(result) > 0 && result[0] <= {most}");
        Of(metric, "failureCondition").ShouldBe($"len(result) > 0 && result[0] > {most}");
        int.Parse(Of(metric, "inconclusiveLimit"), System.Globalization.CultureInfo.InvariantCulture).ShouldBe(1);
    }

    private static RuleTest Requests(string pods, string status, int perMinute) => new RuleTest(Services.WithObjectives("{ availability: 99.9 }"))
        .Series(Count(pods, status), new Counter().For(20, perMinute))
        .Series(Count(pods, status).Replace("_count{", "_bucket{le=\"0.25\",", StringComparison.Ordinal), new Counter().For(20, perMinute))
        .Series(Count(pods, status).Replace("_count{", "_bucket{le=\"+Inf\",", StringComparison.Ordinal), new Counter().For(20, perMinute));

    private static string Count(string pods, string status) =>
        $"http_server_request_duration_seconds_count{{{pods},http_response_status_code=\"{status}\"}}";

    private static string Query(string metric) =>
        ((YamlScalar)((YamlMapping)((YamlMapping)Metric(metric)["provider"]!)["prometheus"]!)["query"]!).Value.Replace("{{args.canary-hash}}", "7d9f",
            StringComparison.Ordinal);

    private static string Of(string metric, string key) => ((YamlScalar)Metric(metric)[key]!).Value;

    private static YamlMapping Metric(string name) => ((YamlSequence)((YamlMapping)s_template["spec"]!)["metrics"]!).Items
        .OfType<YamlMapping>().Single(m => ((YamlScalar)m["name"]!).Value == name);
}
