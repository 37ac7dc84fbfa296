namespace PlatformSdk.Build.Authoring.Init.Needs;

/// <summary>Something that the program needs, as far as its project shows it.</summary>
/// <param name="Name">Its name in the description.</param>
/// <param name="Type">Its type.</param>
/// <param name="Why">By what it was deduced, and what the code has to do about it.</param>
internal sealed record DeducedNeed(string Name, string Type, string Why)
{
    /// <summary>The address of something outside the platform: host and port, since a path or a query may hold a key.</summary>
    internal string? Url { get; init; }

    /// <summary>Where it is found on a laptop.</summary>
    internal string? Local { get; init; }

    /// <summary>Whether somebody has to decide first: it is then commented out.</summary>
    internal bool IsProposal { get; init; }
}
