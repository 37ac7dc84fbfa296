using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Model.Laptop;

/// <summary>A service of the repository, also the own one, as far as others on the same laptop need it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="System">Its system; null when its description does not set one.</param>
/// <param name="Files">The files that this was read from.</param>
/// <param name="Urls">Where it listens on a laptop: http first. Empty when its launch settings do not set it.</param>
internal sealed record Neighbour(string Name, string? System, IReadOnlyList<string> Files, IReadOnlyList<LaptopUrl> Urls)
{
    /// <summary>The root of its addresses; for a worker or a job, of its development page. Null when unknown.</summary>
    internal string? Root => Page ?? (Urls.Count > 0 ? Urls[0].Root : null);

    /// <summary>The address of the page of a program without a web server.</summary>
    internal string? Page { get; init; }

    /// <summary>The defaults can set the system of the whole repository.</summary>
    internal bool IsIn(string? system) => System is null || System == system;
}

/// <summary>An address in launch settings.</summary>
/// <param name="Root">Scheme, localhost and port.</param>
/// <param name="Port">The port.</param>
/// <param name="Place">Where it is written, relative to the project.</param>
internal sealed record LaptopUrl(string Root, int Port, Span Place);
