namespace PlatformSdk.Build.Description.Files;

/// <summary>An optional file that may contain useful facts.</summary>
internal static class TextFile
{
    /// <summary>The text; null when the file is missing, unreadable or not a plausible text file.</summary>
    internal static string? Read(string path)
    {
        try
        {
            return File.Exists(path) ? InputFile.ReadText(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
