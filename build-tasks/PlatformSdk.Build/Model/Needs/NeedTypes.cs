namespace PlatformSdk.Build.Model.Needs;

/// <summary>Every type of need, in the order of the reference.</summary>
internal static class NeedTypes
{
    internal static readonly IReadOnlyList<NeedType> All =
        [Postgres.Type, Redis.Type, Bucket.Type, Queue.Type, Service.Type, External.Type, Secret.Type];

    private static readonly Dictionary<string, NeedType> ByName = All.ToDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>The type of a name that the reader has accepted.</summary>
    internal static NeedType Of(string name) => ByName[name];
}
