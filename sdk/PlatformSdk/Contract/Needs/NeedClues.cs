namespace PlatformSdk.Contract.Needs;

/// <summary>How an existing program shows that it needs something of a type.</summary>
/// <param name="Product">What people call it.</param>
/// <param name="UsualName">The need's name where nothing in the program gives one.</param>
internal sealed record NeedClues(string Product, string UsualName)
{
    /// <summary>The packages of its clients.</summary>
    internal required IReadOnlyList<string> Packages { get; init; }

    /// <summary>Words in the name of a connection string.</summary>
    internal IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Further words in the name of a section of the settings.</summary>
    internal IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>A regular expression for connection strings without a scheme.</summary>
    internal string? ConnectionString { get; init; }
}
