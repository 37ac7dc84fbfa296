using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests.Matrix;

/// <summary>The whole matrix, rendered into one folder and looked at once by every reader.</summary>
public sealed class RenderedMatrix : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _files = [];
    private ILookup<string, Finding>? _findings;
    private IReadOnlySet<string>? _kustomized;

    public async ValueTask InitializeAsync()
    {
        foreach (var combination in Combinations.All)
        {
            var files = _files[combination.Name] = combination.Render();
            foreach (var (path, content) in files)
                _folder.Write($"{combination.Name}/{path}", content);
        }

        var findings = await Validators.ValidateAsync(_folder.Path);
        _findings = findings.ToLookup(f => Path.GetDirectoryName(f.File)!.Replace('\\', '/'));
        _kustomized = await KustomizeAllAsync();
    }

    internal IReadOnlyDictionary<string, string> FilesOf(string service) => _files[service];

    /// <summary>What the validators found in one folder of one service; "" is the project's own.</summary>
    internal IEnumerable<Finding> FindingsIn(string service, string folder) => _findings![folder.Length == 0 ? service : $"{service}/{folder}"];

    /// <summary>Folders in which something was found.</summary>
    internal IEnumerable<string> FoldersWithFindings => _findings!.Select(g => g.Key);

    /// <summary>What kustomize makes of one folder. Taken from the runs over all of them, unless one failed.</summary>
    internal async Task<IReadOnlySet<string>> KustomizedAsync(string service, string folder)
    {
        if (_kustomized is not null)
            return _kustomized;
        var (objects, error) = await Kustomize.BuildAsync(Path.Combine(_folder.Path, service, folder));
        return objects.ShouldNotBeNull(error);
    }

    /// <summary>
    /// Five folders a process: names are unique in the matrix, so folders can be the parts of one. A process each would cost its start, one
    /// for all grows with the square of the objects.
    /// </summary>
    private async Task<IReadOnlySet<string>?> KustomizeAllAsync()
    {
        var objects = new HashSet<string>();
        foreach (var (number, folders) in Combinations.Folders.Select(f => $"{f.Service}/deploy/{f.Environment}").Chunk(5).Index())
        {
            _folder.Write($"batch-{number}/kustomization.yaml", "resources:\n" + string.Concat(folders.Select(f => $"  - ../{f}\n")));
            var built = await Kustomize.BuildAsync(Path.Combine(_folder.Path, $"batch-{number}"));
            if (built.Objects is null)
                return null;
            objects.UnionWith(built.Objects);
        }

        return objects;
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
