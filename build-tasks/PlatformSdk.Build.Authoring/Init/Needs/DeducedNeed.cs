namespace PlatformSdk.Build.Authoring.Init.Needs;

/// <summary>A need that is deduced from the project.</summary>
/// <param name="Name">Its name in the description.</param>
/// <param name="Type">Its type.</param>
/// <param name="Why">The reason, and what the code must do.</param>
internal sealed record DeducedNeed(string Name, string Type, string Why)
{
    /// <summary>The address of an external service: host and port only, because a path or a query may contain a key.</summary>
    internal string? Url { get; init; }

    /// <summary>The address on a laptop.</summary>
    internal string? Local { get; init; }

    /// <summary>Whether a person must decide first; the need is then written as a comment.</summary>
    internal bool IsProposal { get; init; }
}
