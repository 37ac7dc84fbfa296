namespace PlatformSdk.Contract;

/// <summary>Which needs come with a secret: the process demands them at start, so the manifests deliver them.</summary>
internal static class SecretNeeds
{
    /// <summary>The type of a need whose value itself is wanted.</summary>
    internal const string Plain = "secret";

    /// <summary>The types of data stores, whose secret is the way in.</summary>
    internal static readonly IReadOnlyList<string> DataStores = ["postgres", "redis", "bucket", "queue"];

    internal static bool IsDataStore(string type) => DataStores.Contains(type);

    internal static bool HasSecret(string type) => type == Plain || IsDataStore(type);
}
