namespace PlatformSdk.Build.Description.Shapes;

/// <summary>The only names that a map may have, where they are ours and not the user's.</summary>
/// <param name="Place">The map, as it follows "in": "network".</param>
/// <param name="Known">The names.</param>
internal sealed record FixedNames(string Place, params IReadOnlyList<string> Known)
{
    /// <summary>Whether they are so alike that a near one says nothing about what was meant.</summary>
    internal bool AreAlike { get; init; }
}
