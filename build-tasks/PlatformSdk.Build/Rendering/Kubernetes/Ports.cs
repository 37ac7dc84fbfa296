namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>The names of a pod's ports: everything refers to them by name, so that a number stands in one place only.</summary>
internal static class Ports
{
    internal const string Http = "http";
    internal const string Grpc = "grpc";
    internal const string Management = "management";
}
