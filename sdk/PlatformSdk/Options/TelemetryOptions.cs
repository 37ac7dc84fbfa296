using System.ComponentModel.DataAnnotations;

namespace PlatformSdk;

/// <summary>
/// Where telemetry goes, section <c>Platform:Telemetry</c>. The endpoint, sampling and limits are OpenTelemetry's own variables (<c>OTEL_*</c>).
/// </summary>
public sealed class TelemetryOptions
{
    /// <summary>
    /// Where logs go. Default: <see cref="LogDestination.Otlp"/> where an OTLP endpoint is set (in Development <see cref="LogDestination.Both"/>),
    /// else <see cref="LogDestination.Console"/>.
    /// </summary>
    [EnumDataType(typeof(LogDestination))]
    public LogDestination? Logs { get; set; }

    /// <summary>How long the end of the service waits for the last telemetry to leave. Default: 3 s.</summary>
    [DurationRange(0, 60)]
    public TimeSpan FlushTimeout { get; set; } = TimeSpan.FromSeconds(3);
}
