using PlatformSdk.Monitoring.Tests.Live.Support;

namespace PlatformSdk.Monitoring.Tests.Live;

/// <summary>The rules that a build writes, in a real Prometheus, over what a running service really sends. Only their times are shorter.</summary>
[Collection(Collections.Watched)]
public sealed class LiveAlertTests(WatchedService watched)
{
    [Fact]
    public void Nothing_fires_while_the_service_serves_well() => watched.Quiet.Select(a => a.ToString()).ShouldBeEmpty();

    [Theory]
    [InlineData("AvailabilityFastBurn", "page", "availabilityfastburn")]
    [InlineData("LatencyFastBurn", "page", "latencyfastburn")]
    [InlineData("NoPodReady", "page", "nopodready")]
    public void What_goes_wrong_reaches_who_is_on_call_with_the_way_to_the_runbook(string name, string severity, string anchor)
    {
        var alert = watched.Fired[name];

        new[] { "severity", "service", "owner", "system", "tier", "environment", "namespace" }
            .Select(label => alert.GetProperty("labels").GetProperty(label).GetString())
            .ShouldBe([severity, "orders", "team-checkout", "shop", "critical", "production", Sample.Namespace]);
        alert.GetProperty("annotations").GetProperty("runbook_url").GetString()
            .ShouldBe($"https://github.com/acme/orders/blob/HEAD/src/Orders/docs/runbook.md#{anchor}");
    }

    [Fact]
    public void The_description_says_how_many_requests_fail() =>
        // Every second one failed while it was bad.
        watched.Fired["AvailabilityFastBurn"].GetProperty("annotations").GetProperty("description").GetString()!
            .ShouldMatch("^[0-9.]+% of requests failed; the objective allows 0.1% over 30d.$");
}
