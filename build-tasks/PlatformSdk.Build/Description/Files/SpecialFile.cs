using System.Formats.Tar;

namespace PlatformSdk.Build.Description.Files;

/// <summary>Recognizes paths that are not regular files: opening a named pipe waits for a writer, and reading a device may never end.</summary>
internal static class SpecialFile
{
    /// <summary>The type of the file, such as "a named pipe"; null for a regular file or a missing one.</summary>
    internal static string? NameOf(string path)
    {
        FileSystemInfo file = new FileInfo(path);
        file = file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
        if (Directory.Exists(file.FullName))
            return "a folder";
        // Only an empty file can be special, so only an empty one needs a second look.
        return OperatingSystem.IsWindows() || !File.Exists(file.FullName) || new FileInfo(file.FullName).Length > 0
            ? null
            : NameOf(TypeOf(file.FullName));
    }

    /// <summary>The base class library exposes the type of a file in one place only: writing an archive.</summary>
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
