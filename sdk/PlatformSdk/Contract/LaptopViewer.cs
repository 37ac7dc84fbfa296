namespace PlatformSdk.Contract;

/// <summary>The ports of the telemetry viewer that compose.yaml starts on a laptop: OpenTelemetry's usual ones, and a web page.</summary>
internal static class LaptopViewer
{
    internal const int Page = 3000;
    internal const int OtlpGrpc = 4317;
    internal const int OtlpHttp = 4318;
}
