namespace PlatformSdk.Build.Description.Shapes;

/// <summary>The only names that a map may contain, when the SDK defines them rather than the user.</summary>
/// <param name="Place">The map, in the form that follows "in": "network".</param>
/// <param name="Known">The names.</param>
internal sealed record FixedNames(string Place, params IReadOnlyList<string> Known)
{
    /// <summary>Whether the names are so similar that a close match says nothing.</summary>
    internal bool AreAlike { get; init; }
}
