using System.Text;
using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Build.Changes;

/// <summary>Recognizes a generated file by its beginning alone, because a user's file may be of any type and size.</summary>
internal static class MarkedFile
{
    // The mark is within the first characters; a character of UTF-8 has at most four bytes.
    private const int Beginning = 1024;

    /// <summary>False also for an unreadable file: it is not a generated one.</summary>
    internal static bool IsAt(string path)
    {
        try
        {
            if (!File.Exists(path) || SpecialFile.NameOf(path) is not null)
                return false;
            using var stream = File.OpenRead(path);
            var bytes = new byte[Beginning];
            return Mark.IsIn(Encoding.UTF8.GetString(bytes, 0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
