using System.Text;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Writing;

/// <summary>Writes a single file completely or not at all, and never through a link out of its folder. An error becomes a finding.</summary>
internal static class CheckedFile
{
    /// <summary>Writes the file if its text differs: an untouched file does not trigger other builds. False if nothing was written.</summary>
    internal static bool WriteIfChanged(ProjectFolder folder, string path, string content, FindingList findings) =>
        WriteIfChanged(folder, path, Encoding.UTF8.GetBytes(content), findings);

    /// <summary>The same for bytes.</summary>
    internal static bool WriteIfChanged(ProjectFolder folder, string path, ReadOnlyMemory<byte> content, FindingList findings) =>
        Write(folder, path, findings, target =>
    {
        if (File.Exists(target) && new FileInfo(target).Length == content.Length && File.ReadAllBytes(target).AsSpan().SequenceEqual(content.Span))
            return false;
        Put(target, content.Span, overwrite: true);
        return true;
    });

    /// <summary>Writes the file even if its text is the same: its time tells a later build that this input was processed.</summary>
    internal static bool WriteAlways(ProjectFolder folder, string path, string content, FindingList findings) =>
        WriteAlways(folder, path, Encoding.UTF8.GetBytes(content), findings);

    /// <summary>The same for bytes.</summary>
    internal static bool WriteAlways(ProjectFolder folder, string path, ReadOnlyMemory<byte> content, FindingList findings) =>
        Write(folder, path, findings, target =>
    {
        Put(target, content.Span, overwrite: true);
        return true;
    });

    /// <summary>Writes a file that the user will own: it never replaces a file, even one that appears in the meantime.</summary>
    internal static bool WriteNew(ProjectFolder folder, string path, string content, FindingList findings) => Write(folder, path, findings, target =>
    {
        Put(target, Encoding.UTF8.GetBytes(content), overwrite: false);
        return true;
    });

    /// <summary>Deletes a file of a former run.</summary>
    internal static bool Delete(ProjectFolder folder, string path, FindingList findings) => Write(folder, path, findings, target =>
    {
        File.Delete(target);
        return true;
    });

    private static bool Write(ProjectFolder folder, string path, FindingList findings, Func<string, bool> write)
    {
        try
        {
            if (folder.Locate(path) is { } target)
                return write(target);
            LeadsOutside.Report(folder, path, findings);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            WriteFailure.Report(folder.Shown(path), e, findings);
        }

        return false;
    }

    private static void Put(string target, ReadOnlySpan<byte> content, bool overwrite)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var staged = AtomicFile.Stage(target, content);
        try
        {
            File.Move(staged, target, overwrite);
        }
        catch
        {
            AtomicFile.Discard(staged);
            throw;
        }
    }
}
