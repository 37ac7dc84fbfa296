namespace PlatformSdk.Build.Authoring.Figures.Delivery;

/// <summary>A service of today, whose figures are asked for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Folder">Its folder, relative to the top of the repository, without a trailing slash.</param>
/// <param name="References">The folders of the projects that its own project references, directly and through others.</param>
internal sealed record FiguresService(string Name, string Folder, IReadOnlyList<string> References)
{
    /// <summary>What the history says about it.</summary>
    internal required ServiceHistory History { get; init; }

    /// <summary>The folders that it is or was in.</summary>
    internal IEnumerable<string> Folders => History.Folders.Append(Folder).Distinct();
}
