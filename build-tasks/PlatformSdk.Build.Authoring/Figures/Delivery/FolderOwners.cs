using PlatformSdk.Build.Authoring.Figures.History;

namespace PlatformSdk.Build.Authoring.Figures.Delivery;

/// <summary>
/// Which services a commit changes. The image of a service is built from its folder and those of referenced projects, and affected by files such as
/// Directory.Packages.props in the folders above; deploy/ is not part of it.
/// </summary>
internal sealed class FolderOwners
{
    private readonly GitHistory _history;
    private readonly Dictionary<int, Owners> _owners = [];
    private readonly Dictionary<int, HashSet<int>> _below = [];
    private readonly Dictionary<string, List<int>> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _image = new(StringComparer.Ordinal);

    /// <param name="history">The commits.</param>
    /// <param name="services">The services; their numbers are their places.</param>
    internal FolderOwners(GitHistory history, IReadOnlyList<FiguresService> services)
    {
        _history = history;
        for (var at = 0; at < services.Count; at++)
        {
            foreach (var folder in services[at].Folders)
                Add(_own, folder, at);
            foreach (var folder in services[at].Folders.Concat(services[at].References).Distinct())
                Add(_image, folder, at);
        }
    }

    /// <summary>Whether a commit changes what the image of a service is built from.</summary>
    internal bool ChangesImage(Commit commit, int service) =>
        commit.Folders.Any(folder => Of(folder).Image.Contains(service)) || commit.Shared.Any(folder => Below(folder).Contains(service));

    /// <summary>The services in whose own folder a commit changes a file.</summary>
    internal IEnumerable<int> Touched(Commit commit) => commit.Folders.SelectMany(folder => Of(folder).Own).Distinct();

    private Owners Of(int folder)
    {
        if (!_owners.TryGetValue(folder, out var owners))
            _owners[folder] = owners = Find(_history.Folders[folder]);
        return owners;
    }

    /// <summary>Most folders have the same owners as the one above, so the sets are shared.</summary>
    private Owners Find(string folder)
    {
        var above = folder.Length == 0 ? Owners.None : Of(_history.Folders.NumberOf(FileChange.FolderOf(folder)));
        var own = _own.TryGetValue(folder, out var added) ? [.. above.Own, .. added] : above.Own;
        var image = _image.TryGetValue(folder, out added) ? [.. above.Image, .. added] : above.Image;
        const string Deploy = "deploy";
        if ((folder == Deploy || folder.EndsWith("/" + Deploy, StringComparison.Ordinal)) && _own.TryGetValue(FileChange.FolderOf(folder), out added))
            image = [.. image.Except(added)];
        return new Owners(own, image);
    }

    /// <summary>The services whose image is built from a folder or one inside it.</summary>
    private HashSet<int> Below(int folder)
    {
        if (!_below.TryGetValue(folder, out var below))
        {
            var name = _history.Folders[folder];
            _below[folder] = below = [.. _image.Where(one => name.Length == 0 || one.Key == name
                || one.Key.StartsWith(name + "/", StringComparison.Ordinal)).SelectMany(one => one.Value)];
        }

        return below;
    }

    private static void Add(Dictionary<string, List<int>> folders, string folder, int service)
    {
        if (!folders.TryGetValue(folder, out var services))
            folders[folder] = services = [];
        services.Add(service);
    }

    private sealed record Owners(HashSet<int> Own, HashSet<int> Image)
    {
        internal static readonly Owners None = new([], []);
    }
}
