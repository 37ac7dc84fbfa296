namespace PlatformSdk.Build.Changes;

/// <summary>
/// The commit that a change begins at: where the branch left the commit that PlatformBase names, or the default branch; otherwise the last commit.
/// Nothing is asked before a rule needs it, and without git no file is known.
/// </summary>
internal sealed class GitBase
{
    // As 'dotnet ef' writes it: [Migration("20260101120000_AddOrders")].
    private const string MigrationAttribute = "Migration(Attribute)?\\( *\"[^\"]+\"";

    private readonly Dictionary<string, IReadOnlySet<string>> _files = new(StringComparer.Ordinal);
    private HashSet<string>? _migrations;

    private readonly string _folder;
    private readonly Lazy<string?> _fork;
    private readonly Lazy<string?> _commit;

    /// <param name="folder">The project's folder.</param>
    /// <param name="named">The value of PlatformBase, or null.</param>
    internal GitBase(string folder, string? named)
    {
        (_folder, Named) = (folder, named);
        _fork = new(() => Fork(folder, named));
        _commit = new(() => _fork.Value ?? Fork(folder, "origin/HEAD") ?? One(folder, "rev-parse", "--verify", "--quiet", "HEAD"));
    }

    /// <summary>The value of PlatformBase, or null.</summary>
    internal string? Named { get; }

    /// <summary>The commit; null without git.</summary>
    internal string? Commit => _commit.Value;

    /// <summary>Whether a commit is named that this clone does not have.</summary>
    internal bool IsMissing => Named is not null && _fork.Value is null;

    /// <summary>Whether the commit has the file.</summary>
    /// <param name="under">A folder of the project that holds it.</param>
    /// <param name="path">The file, relative to the project.</param>
    internal bool Has(string under, string path)
    {
        if (!_files.TryGetValue(under, out var files))
        {
            _files[under] = files = _commit.Value is not { } commit ? new HashSet<string>()
                : GitObjects.Ask(_folder, [], "-c", "core.quotePath=false", "--literal-pathspecs",
                    "ls-tree", "-r", "--name-only", commit, "--", under + "/").ToHashSet(StringComparer.Ordinal);
        }
        return files.Contains(path);
    }

    /// <summary>Whether the commit has the class of a migration of EF Core, in whatever file of the repository.</summary>
    internal bool HasMigration(string id)
    {
        _migrations ??= _commit.Value is not { } commit ? []
            : GitObjects.Ask(_folder, [], "grep", "-h", "--only-matching", "-E", MigrationAttribute, commit, "--", ":(top)*.cs")
                .Select(line => line.Split('"')[1]).ToHashSet(StringComparer.Ordinal);
        return _migrations.Contains(id);
    }

    private static string? Fork(string folder, string? from) => from is null ? null : One(folder, "merge-base", "--end-of-options", from, "HEAD");

    private static string? One(string folder, params string[] arguments) => GitObjects.Ask(folder, [], arguments).FirstOrDefault();
}
