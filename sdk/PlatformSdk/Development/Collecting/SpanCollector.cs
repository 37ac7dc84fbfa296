using System.Diagnostics;
using OpenTelemetry;

namespace PlatformSdk.Development.Collecting;

/// <summary>
/// Receives every span of the process. It requests the data of all spans and the recording of none, so that the sampler's decisions stay the same.
/// Health probes and requests for the page request no data and are not kept.
/// </summary>
internal sealed class SpanCollector(TraceStore traces, Clip clip) : IDisposable
{
    /// <summary>Sockets, name lookups and handshakes, which are separate traces: .NET's experiments.</summary>
    private const string Experimental = "Experimental.";

    private ActivityListener? _listener;

    internal void Start()
    {
        _listener ??= new ActivityListener
        {
            ShouldListenTo = static source => !source.Name.StartsWith(Experimental, StringComparison.Ordinal),
            // Internal work of exporters, health checks and the secret store is not shown.
            Sample = static (ref _) => Sdk.SuppressInstrumentation ? ActivitySamplingResult.None : ActivitySamplingResult.AllData,
            SampleUsingParentId = static (ref _) => Sdk.SuppressInstrumentation ? ActivitySamplingResult.None : ActivitySamplingResult.AllData,
            ActivityStopped = Keep,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose() => _listener?.Dispose();

    private void Keep(Activity activity)
    {
        if (activity is { IsAllDataRequested: true, IdFormat: ActivityIdFormat.W3C })
            traces.Add(KeptSpan.FromActivity(activity, clip));
    }
}
