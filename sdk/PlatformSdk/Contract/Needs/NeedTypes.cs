namespace PlatformSdk.Contract.Needs;

/// <summary>Every type of need. The file of each type adds a field to this class, so no second list of names is needed.</summary>
internal static partial class NeedTypes
{
    // Runs after the fields of all parts are set, in any order. Without it, they might be set after All is read.
    static NeedTypes() => Registered.Types.Sort((a, b) => a.Order.CompareTo(b.Order));

    /// <summary>In the order of the reference.</summary>
    internal static IReadOnlyList<NeedType> All => Registered.Types;

    /// <summary>The names of the types that a platform provides.</summary>
    internal static IReadOnlyList<string> DataStores => [.. All.Where(type => type.IsDataStore).Select(type => type.Name)];

    /// <summary>Null for a type that this version does not support.</summary>
    internal static NeedType? Find(string name) => Registered.Types.Find(type => type.Name == name);

    private static NeedType Add(NeedType type)
    {
        Registered.Types.Add(type);
        return type;
    }

    /// <summary>A separate class, so that the list exists before the first field of the other class is set.</summary>
    private static class Registered
    {
        internal static readonly List<NeedType> Types = [];
    }
}
