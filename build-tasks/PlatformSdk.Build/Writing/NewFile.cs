using PlatformSdk.Build.Description.Findings;

namespace PlatformSdk.Build.Writing;

/// <summary>Writes a file that becomes the user's own: it replaces nothing, not even what appears while we write.</summary>
internal static class NewFile
{
    /// <summary>False after an error.</summary>
    internal static bool Write(string path, string shown, string text, FindingList findings)
    {
        var staged = "";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            staged = AtomicFile.Stage(path, text);
            File.Move(staged, path, overwrite: false);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (staged.Length > 0)
                File.Delete(staged);
            findings.Add(WritingCodes.CannotWrite, Span.Of(shown), $"'{shown}' cannot be written: {e.Message.TrimEnd('.')}. Mend the permissions.");
            return false;
        }
    }
}
