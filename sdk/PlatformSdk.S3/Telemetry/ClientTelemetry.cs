using Amazon.Runtime.Telemetry;

namespace PlatformSdk.S3.Telemetry;

/// <summary>
/// The client's own spans and metrics, as those of .NET. OpenTelemetry.Instrumentation.AWS does the same, for every Amazon client of the process;
/// this is for one.
/// </summary>
internal sealed class ClientTelemetry() : TelemetryProvider(new ClientMeterProvider(), new OperationTracerProvider())
{
    /// <summary>The source of spans and the meter, by the name that the client gives them.</summary>
    internal const string Name = "AWSSDK.S3";
}
