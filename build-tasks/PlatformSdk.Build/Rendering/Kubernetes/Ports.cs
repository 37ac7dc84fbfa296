namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>The names of a pod's ports. Other objects refer to these names, so each number is in one place only.</summary>
internal static class Ports
{
    internal const string Http = "http";
    internal const string Grpc = "grpc";
    internal const string Management = "management";
}
