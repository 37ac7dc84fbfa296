namespace PlatformSdk.Contract;

/// <summary>The needs that have a secret. The process requires it at start, so the manifests deliver it.</summary>
internal static class SecretNeeds
{
    /// <summary>The type of a need whose value the service uses directly.</summary>
    internal const string Plain = "secret";

    /// <summary>The types of data stores, whose secret contains the credentials.</summary>
    internal static readonly IReadOnlyList<string> DataStores = ["postgres", "redis", "bucket", "queue"];

    internal static bool IsDataStore(string type) => DataStores.Contains(type);

    internal static bool HasSecret(string type) => type == Plain || IsDataStore(type);
}
