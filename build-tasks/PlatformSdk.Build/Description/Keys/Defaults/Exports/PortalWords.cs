namespace PlatformSdk.Build.Description.Keys.Defaults.Exports;

/// <summary>
/// Our words in the vocabulary of a portal's account: those that the platform team sets, then the portal's usual ones, then our own.
/// </summary>
internal sealed record PortalWords
{
    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>The words of a tool without accounts: our own.</summary>
    internal static readonly PortalWords None = new();

    internal IReadOnlyDictionary<string, string> Usual { get; init; } = Nothing;
    internal IReadOnlyDictionary<string, string> Types { get; init; } = Nothing;
    internal IReadOnlyDictionary<string, string> Tiers { get; init; } = Nothing;
    internal IReadOnlyDictionary<string, string> Lifecycles { get; init; } = Nothing;
    internal IReadOnlyDictionary<string, string> Owners { get; init; } = Nothing;
    internal IReadOnlyDictionary<string, string> Systems { get; init; } = Nothing;

    internal string Type(string kind) => Word(Types, kind);

    internal string Tier(string tier) => Word(Tiers, tier);

    internal string Lifecycle(string lifecycle) => Word(Lifecycles, lifecycle);

    internal string Owner(string owner) => Owners.GetValueOrDefault(owner) ?? owner;

    internal string System(string system) => Systems.GetValueOrDefault(system) ?? system;

    private string Word(IReadOnlyDictionary<string, string> set, string word) =>
        set.GetValueOrDefault(word) ?? Usual.GetValueOrDefault(word) ?? word;
}
