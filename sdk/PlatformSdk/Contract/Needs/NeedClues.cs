namespace PlatformSdk.Contract.Needs;

/// <summary>The signs that an existing program needs this type.</summary>
/// <param name="Product">The common name of the product.</param>
/// <param name="UsualName">The name of the need when the program does not suggest one.</param>
internal sealed record NeedClues(string Product, string UsualName)
{
    /// <summary>The client packages.</summary>
    internal required IReadOnlyList<string> Packages { get; init; }

    /// <summary>Words in the name of a connection string.</summary>
    internal IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Additional words in the names of settings sections.</summary>
    internal IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>A regular expression for connection strings without a scheme.</summary>
    internal string? ConnectionString { get; init; }
}
