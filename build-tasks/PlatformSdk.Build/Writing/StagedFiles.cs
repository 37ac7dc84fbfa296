using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Writing;

/// <summary>
/// Files that are written together: those that differ are staged one by one, so that only one of the new ones is in memory, and take their places at
/// the end, all of them or none.
/// </summary>
internal sealed class StagedFiles(ProjectFolder folder, FindingList findings) : IDisposable
{
    private readonly List<(string Staged, string Path, string Target)> _staged = [];
    private readonly List<(string Path, string Target)> _obsolete = [];
    private bool _failed;
    private bool _committed;

    /// <summary>Stages a file unless it is as it should be. After an error nothing is staged any more.</summary>
    internal void Put(string path, ReadOnlyMemory<byte> content) => Try(path, () =>
    {
        if (folder.Locate(path) is not { } target)
        {
            LeadsOutside.Report(folder, path, findings);
            _failed = true;
        }
        else if (!Same(target, content.Span))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            _staged.Add((AtomicFile.Stage(target, content.Span), path, target));
        }
    });

    /// <summary>Deletes a file at the end.</summary>
    internal void Delete(string path)
    {
        if (folder.Locate(path) is { } target)
            _obsolete.Add((path, target));
    }

    /// <summary>The number of files that are now new, different or gone; null after an error.</summary>
    internal int? Commit()
    {
        var replacements = new Replacements();
        foreach (var (staged, path, target) in _staged)
            Try(path, () => replacements.Replace(staged, target));
        foreach (var (path, target) in _obsolete)
            Try(path, () =>
            {
                replacements.Delete(target);
                folder.RemoveEmptyFolders(path);
            });
        _committed = !_failed;
        if (_failed)
            replacements.TakeBack();
        return _committed ? _staged.Count + _obsolete.Count : null;
    }

    /// <summary>Deletes what was staged and not needed.</summary>
    public void Dispose()
    {
        if (_committed)
            return;
        foreach (var (staged, _, _) in _staged)
            AtomicFile.Discard(staged);
    }

    private static bool Same(string target, ReadOnlySpan<byte> content) =>
        new FileInfo(target) is { Exists: true } info && info.Length == content.Length && File.ReadAllBytes(target).AsSpan().SequenceEqual(content);

    private void Try(string path, Action write)
    {
        if (_failed)
            return;
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _failed = true;
            WriteFailure.Report(folder.Shown(path), e, findings);
        }
    }
}
