using System.Text;
using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Build.Changes;

/// <summary>Tells a generated file from one of the user's by its beginning alone: the user's may be anything of any size.</summary>
internal static class MarkedFile
{
    // The mark is within the first characters; one of UTF-8 has four bytes at most.
    private const int Beginning = 1024;

    /// <summary>False also for what cannot be read: it is none of ours.</summary>
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
