using System.Diagnostics;
using OpenTelemetry;

namespace PlatformSdk.Development.Collecting;

/// <summary>
/// Hears every span of the process. It asks for the data of all and for the recording of none, so that what the sampler lets out stays what it
/// was. Health calls and the page's own requests ask for no data and are not kept.
/// </summary>
internal sealed class SpanCollector(TraceStore traces, Clip clip) : IDisposable
{
    /// <summary>Sockets, name look-ups and handshakes, each a trace of its own: .NET's own experiments.</summary>
    private const string Experimental = "Experimental.";

    private ActivityListener? _listener;

    internal void Start()
    {
        _listener ??= new ActivityListener
        {
            ShouldListenTo = static source => !source.Name.StartsWith(Experimental, StringComparison.Ordinal),
            // What the exporters, the health checks and the secret store do for themselves is nobody's trace.
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
