using System.ComponentModel.DataAnnotations;

namespace PlatformSdk;

/// <summary>
/// Settings for telemetry, section <c>Platform:Telemetry</c>. Use OpenTelemetry's variables (<c>OTEL_*</c>) for the endpoint, sampling and limits.
/// </summary>
public sealed class TelemetryOptions
{
    /// <summary>
    /// Where logs are sent. Default: <see cref="LogDestination.Otlp"/> if an OTLP endpoint is set (in Development <see cref="LogDestination.Both"/>),
    /// otherwise <see cref="LogDestination.Console"/>.
    /// </summary>
    [EnumDataType(typeof(LogDestination))]
    public LogDestination? Logs { get; set; }

    /// <summary>How long the shutdown waits for the remaining telemetry to be sent. Default: 3 s.</summary>
    [DurationRange(0, 60)]
    public TimeSpan FlushTimeout { get; set; } = TimeSpan.FromSeconds(3);
}
