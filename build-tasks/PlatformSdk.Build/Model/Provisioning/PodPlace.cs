namespace PlatformSdk.Build.Model.Provisioning;

/// <summary>Pods in the service's namespace that provide a need.</summary>
/// <param name="Labels">Their labels.</param>
/// <param name="Port">The port that they answer on.</param>
internal sealed record PodPlace(IReadOnlyDictionary<string, string> Labels, int Port);
