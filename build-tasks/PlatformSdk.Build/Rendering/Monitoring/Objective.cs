using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;

namespace PlatformSdk.Build.Rendering.Monitoring;

/// <summary>An objective as a countable ratio: all requests, and the bad ones among them.</summary>
/// <param name="Name">One word: availability or latency.</param>
/// <param name="Target">The percentage that must be good.</param>
/// <param name="Window">The time window of the objective.</param>
/// <param name="Counted">The name of the counted requests in recorded series.</param>
/// <param name="Bad">The name of the bad requests in recorded series.</param>
/// <param name="All">The rate of counted requests per second, for a window.</param>
/// <param name="Misses">The rate of bad requests per second, for a window.</param>
internal sealed record Objective(
    string Name, decimal Target, TimeSpan Window, string Counted, string Bad, Func<string, string> All, Func<string, string> Misses)
{
    private const string Failed = "http_response_status_code=~\"5..\"";
    private const string Answered = "http_response_status_code!~\"5..\"";

    // The upper limit: for a low target, the workbook's factor would demand more failures than there are requests.
    private const decimal Most = 0.9m;

    internal string Title => char.ToUpperInvariant(Name[0]) + Name[1..];

    /// <summary>The share of requests that may be bad.</summary>
    internal decimal Budget => 1 - (Target / 100);

    internal IReadOnlyList<BurnWindow> Burns => BurnWindow.For(Window);

    internal decimal Threshold(BurnWindow burn) => Math.Min(burn.Factor * Budget, Most);

    internal static IReadOnlyList<Objective> ObjectivesFor(ResolvedService service)
    {
        if (service.Slo is not { } slo)
            return [];
        var window = (slo.Window ?? Duration.Parse("30d")!).Value;
        return [.. new[] { Availability(service, slo.Availability, window), Latency(service, slo.Latency, window) }.OfType<Objective>()];
    }

    private static Objective? Availability(ResolvedService service, Percentage? target, TimeSpan window) => target is null ? null : new(
        "availability", target.Value, window, "http_server_requests", "http_server_requests_failed",
        time => Rate(Series.Requests, service, null, time),
        // No failures until the first one: before that, the series does not exist.
        time => $"({Rate(Series.Requests, service, Failed, time)} or 0 * {Rate(Series.Requests, service, null, time)})");

    /// <summary>Only answered requests count, so a failed request is counted once, as failed.</summary>
    private static Objective? Latency(ResolvedService service, Description.Keys.LatencyDescription? latency, TimeSpan window) =>
        latency is null ? null : new(
        "latency", latency.For?.Value ?? 99, window, "http_server_requests_answered", "http_server_requests_slow",
        time => Rate(Series.Requests, service, Answered, time),
        time => $"clamp_min({Rate(Series.Requests, service, Answered, time)} - " +
            $"{Rate(Series.RequestBuckets, service, $"{Answered},{Selectors.Bucket(latency.Within)}", time)}, 0)");

    private static string Rate(string series, ResolvedService service, string? matchers, string time) =>
        $"sum(rate({series}{{{Selectors.Process(service)}{(matchers is null ? "" : "," + matchers)}}}[{time}]))";
}
