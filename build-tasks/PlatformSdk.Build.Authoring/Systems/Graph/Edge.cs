namespace PlatformSdk.Build.Authoring.Systems.Graph;

/// <summary>A dependency of one service on another.</summary>
/// <param name="Caller">The number of the service that has the need.</param>
/// <param name="Provider">The number of the service that is needed.</param>
/// <param name="Optional">Whether the caller can do its main work without.</param>
internal readonly record struct Edge(int Caller, int Provider, bool Optional);
