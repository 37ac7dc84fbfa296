using System.Formats.Tar;

namespace PlatformSdk.Build.Description.Files;

/// <summary>
/// Recognizes what has a file's place but no content that ends: to open a named pipe waits for a writer, to read a device may never end.
/// </summary>
internal static class SpecialFile
{
    /// <summary>What stands there, such as "a named pipe"; null for a file with content, or where nothing is.</summary>
    internal static string? NameOf(string path)
    {
        FileSystemInfo file = new FileInfo(path);
        file = file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
        if (Directory.Exists(file.FullName))
            return "a folder";
        // Only an empty file can be something else, and so only that one is looked at twice.
        return OperatingSystem.IsWindows() || !File.Exists(file.FullName) || new FileInfo(file.FullName).Length > 0
            ? null
            : NameOf(TypeOf(file.FullName));
    }

    /// <summary>The base class library tells the types of files apart in one place only: where it writes an archive.</summary>
    private static TarEntryType? TypeOf(string path)
    {
        using var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, TarEntryFormat.Ustar, leaveOpen: true))
                writer.WriteEntry(path, "x");
        }
        catch (IOException)
        {
            return null;
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType;
    }

    private static string? NameOf(TarEntryType? type) => type switch
    {
        TarEntryType.RegularFile => null,
        TarEntryType.Fifo => "a named pipe",
        TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "a device",
        _ => "a socket",
    };
}
