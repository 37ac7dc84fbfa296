namespace PlatformSdk.Build.Reporting;

/// <summary>Traffic that a network policy allows.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Policy">The name of the NetworkPolicy.</param>
/// <param name="IsIncoming">Whether others call the service; otherwise the service calls them.</param>
/// <param name="Peer">The other end in words.</param>
/// <param name="Port">The port in words.</param>
/// <param name="Need">The need that requires it, or null.</param>
internal sealed record NetworkFlow(string Environment, string Policy, bool IsIncoming, string Peer, string Port, string? Need);
