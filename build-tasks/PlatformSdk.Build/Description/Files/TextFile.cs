namespace PlatformSdk.Build.Description.Files;

/// <summary>A file that may help to deduce something, and that nobody has to have.</summary>
internal static class TextFile
{
    /// <summary>Its text; null when it is not there, cannot be read, or is no text that somebody writes.</summary>
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
