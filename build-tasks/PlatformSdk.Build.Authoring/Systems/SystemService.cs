using System.Runtime.CompilerServices;
using PlatformSdk.Build.Authoring.Systems.Members;
using PlatformSdk.Build.Description.Index;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Reporting;

namespace PlatformSdk.Build.Authoring.Systems;

/// <summary>A service of this repository.</summary>
/// <param name="ProjectPath">Its folder relative to the repository's root, with forward slashes and a trailing one; empty at the root.</param>
/// <param name="Folder">The same relative to the folder of the system's project, where findings and links start.</param>
/// <param name="Model">Its resolved description.</param>
/// <param name="Facts">What others need to know about it; callers are known only in a <see cref="SystemModel"/>.</param>
internal sealed record SystemService(string ProjectPath, string Folder, PlatformModel Model, IndexedService Facts)
{
    internal string Name => Model.Service.Name;

    /// <summary>Each is read once, so it is the same as itself only; to compare models would be slow.</summary>
    public bool Equals(SystemService? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>The objects that it puts into each environment.</summary>
    internal IReadOnlyList<WrittenObject> Objects { get; init; } = [];

    /// <summary>Its pods and its network policies in each environment.</summary>
    internal IReadOnlyList<NetworkSide> Network { get; init; } = [];

    /// <summary>How well it is run; null where nothing shows it.</summary>
    internal ReportScorecard? Scorecard { get; init; }

    /// <summary>Its description, as findings show it.</summary>
    internal string File => At(Span.WholeFile("platform.yaml")).File;

    /// <summary>A place in a file of the service, which is relative to its own folder, as findings of the system show it.</summary>
    internal Span At(Span place) => place with { File = Shift(Folder, place.File) };

    /// <summary>A path that starts in one folder, as one that starts where that folder's path starts.</summary>
    internal static string Shift(string folder, string file)
    {
        if (Path.IsPathRooted(file))
            return file;
        var parts = new List<string>();
        foreach (var part in (folder + file).Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or ""))
                parts.Add(part);
        }

        return string.Join('/', parts);
    }
}
