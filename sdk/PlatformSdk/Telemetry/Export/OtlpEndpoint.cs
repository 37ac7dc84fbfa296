namespace PlatformSdk.Telemetry.Export;

/// <summary>
/// The endpoint and protocol of one signal. It names no type of the exporter's assembly, which is loaded with the first export.
/// </summary>
internal sealed record OtlpEndpoint(string Signal, Uri Address, bool IsGrpc, string? Headers, int? TimeoutMilliseconds);
