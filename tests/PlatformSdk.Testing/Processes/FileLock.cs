namespace PlatformSdk.Testing.Processes;

/// <summary>Lets one process at a time write a folder: two runs of these tests may share it.</summary>
internal static class FileLock
{
    internal static async Task<FileStream> TakeAsync(string file, TimeSpan patience)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        for (var until = DateTime.UtcNow + patience; ; await Task.Delay(100))
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < until)
            {
                // Another run writes; it will be done soon.
            }
        }
    }
}
