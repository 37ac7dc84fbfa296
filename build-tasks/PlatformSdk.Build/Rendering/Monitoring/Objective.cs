using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;

namespace PlatformSdk.Build.Rendering.Monitoring;

/// <summary>What users may rely on, as something that can be counted: requests, and those of them that were not good.</summary>
/// <param name="Name">One word: availability or latency.</param>
/// <param name="Target">The share, in percent, that must be good.</param>
/// <param name="Window">The time over which that is counted.</param>
/// <param name="Counted">What the requests that count are called in recorded series.</param>
/// <param name="Bad">What those that were not good are called.</param>
/// <param name="All">Requests that count, a second; of a window.</param>
/// <param name="Misses">Those that were not good, a second; of a window.</param>
internal sealed record Objective(
    string Name, decimal Target, TimeSpan Window, string Counted, string Bad, Func<string, string> All, Func<string, string> Misses)
{
    private const string Failed = "http_response_status_code=~\"5..\"";
    private const string Answered = "http_response_status_code!~\"5..\"";

    // More than this never is: where little is promised, the workbook's factor would ask for more failures than there are requests.
    private const decimal Most = 0.9m;

    internal string Title => char.ToUpperInvariant(Name[0]) + Name[1..];

    /// <summary>The share that may be bad.</summary>
    internal decimal Budget => 1 - (Target / 100);

    internal IReadOnlyList<BurnWindow> Burns => BurnWindow.For(Window);

    internal decimal Threshold(BurnWindow burn) => Math.Min(burn.Factor * Budget, Most);

    internal static IReadOnlyList<Objective> Of(ResolvedService service)
    {
        if (service.Slo is not { } slo)
            return [];
        var window = (slo.Window ?? Duration.Parse("30d")!).Value;
        return [.. new[] { Availability(service, slo.Availability, window), Latency(service, slo.Latency, window) }.OfType<Objective>()];
    }

    private static Objective? Availability(ResolvedService service, Percentage? target, TimeSpan window) => target is null ? null : new(
        "availability", target.Value, window, "http_server_requests", "http_server_requests_failed",
        time => Rate(Series.Requests, service, null, time),
        // Nothing failed as long as no request ever did: then there is no such series.
        time => $"({Rate(Series.Requests, service, Failed, time)} or 0 * {Rate(Series.Requests, service, null, time)})");

    /// <summary>Only of those that were answered: what failed is counted once, as failed.</summary>
    private static Objective? Latency(ResolvedService service, Description.Keys.LatencyDescription? latency, TimeSpan window) =>
        latency is null ? null : new(
        "latency", latency.For?.Value ?? 99, window, "http_server_requests_answered", "http_server_requests_slow",
        time => Rate(Series.Requests, service, Answered, time),
        time => $"clamp_min({Rate(Series.Requests, service, Answered, time)} - " +
            $"{Rate(Series.RequestBuckets, service, $"{Answered},{Selectors.Bucket(latency.Within)}", time)}, 0)");

    private static string Rate(string series, ResolvedService service, string? matchers, string time) =>
        $"sum(rate({series}{{{Selectors.Process(service)}{(matchers is null ? "" : "," + matchers)}}}[{time}]))";
}
