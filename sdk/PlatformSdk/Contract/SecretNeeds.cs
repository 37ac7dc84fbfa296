namespace PlatformSdk.Contract;

/// <summary>Which needs come with a secret: the process demands them at start, so the manifests deliver them.</summary>
internal static class SecretNeeds
{
    /// <summary>The type of a need whose value itself is wanted.</summary>
    internal const string Plain = "secret";

    /// <summary>Data stores, whose secret is the way in.</summary>
    internal static bool IsDataStore(string type) => type is "postgres" or "redis" or "bucket" or "queue";

    internal static bool HasSecret(string type) => type == Plain || IsDataStore(type);
}
