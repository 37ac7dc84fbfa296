using System.IO.Compression;
using System.Text;
using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Template;

/// <summary>The template package as version 0.0.9: the packed one, with another version and a few differences in each template.</summary>
internal sealed class OlderTemplates(DeveloperMachine machine, string folder)
{
    internal const string Version = "0.0.9";
    internal const string OldLine = "A line of the older template.";

    private string Hive => Path.Combine(folder, "hive");

    /// <summary>Adds the package to the feeds of the folder, and installs it.</summary>
    internal async Task InstallAsync()
    {
        var feed = Directory.CreateDirectory(Path.Combine(folder, "feed")).FullName;
        Pack(Path.Combine(machine.Feed, $"PlatformSdk.Templates.{machine.Version}.nupkg"),
            Path.Combine(feed, $"PlatformSdk.Templates.{Version}.nupkg"));
        await File.WriteAllTextAsync(Path.Combine(folder, "nuget.config"),
            $"""<configuration><packageSources><add key="older" value="{feed}"/></packageSources></configuration>""");
        (await machine.DotnetAsync(folder, "new", "install", $"PlatformSdk.Templates@{Version}", "--debug:custom-hive", Hive)).ShouldSucceed();
    }

    internal async Task NewAsync(string parent, string template, params string[] arguments) =>
        (await machine.DotnetAsync(parent, ["new", template, "--debug:custom-hive", Hive, "--no-update-check", .. arguments])).ShouldSucceed();

    private void Pack(string from, string to)
    {
        using var source = ZipFile.OpenRead(from);
        using var target = ZipFile.Open(to, ZipArchiveMode.Create);
        foreach (var entry in source.Entries)
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            using var written = target.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
            written.Write(entry.FullName.EndsWith(".png", StringComparison.Ordinal)
                ? bytes.ToArray()
                : Encoding.UTF8.GetBytes(Edit(entry.FullName, Encoding.UTF8.GetString(bytes.ToArray()))));
        }

        foreach (var template in source.Entries.Select(entry => entry.FullName.Split('/')).Where(path => path[0] == "content").Select(path => path[1])
            .Distinct())
        {
            using var added = new StreamWriter(target.CreateEntry($"content/{template}/docs/older.md").Open());
            added.Write("A file of the older template.\n");
        }
    }

    private string Edit(string path, string text)
    {
        text = text.Replace(machine.Version, Version, StringComparison.Ordinal);
        return path.EndsWith("/README.md", StringComparison.Ordinal) || path.EndsWith("/workflows/verify.yml", StringComparison.Ordinal)
            ? $"# {OldLine}\n{text}"
            : text;
    }
}
