using PlatformSdk.Testing;
using PlatformSdk.Testing.Html;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Monitoring.Tests.Documentation;

/// <summary>What a build writes, made into a site by MkDocs itself.</summary>
internal sealed class Site : IDisposable
{
    // TechDocs' plugin is no package of Debian's; all that a page needs of it is that MkDocs accepts the page.
    private const string Plugin = "plugins:\n  - techdocs-core\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("platform-mkdocs-");

    internal Site(IReadOnlyDictionary<string, string> files)
    {
        foreach (var (path, text) in files.Where(f => f.Key == "mkdocs.yml" || f.Key.StartsWith("docs/", StringComparison.Ordinal)))
            Write(path, path == "mkdocs.yml" ? WithoutPlugin(text) : text);
    }

    internal IReadOnlyList<string> Pages =>
        [.. Directory.EnumerateFiles(Built, "*.html", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Built, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private string Built => Path.Combine(_folder.FullName, "site");

    internal void Write(string path, string text)
    {
        var file = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    internal Page Html(string page) => new(File.ReadAllText(Path.Combine(Built, page)));

    internal bool Has(string file) => File.Exists(Path.Combine(Built, file));

    /// <summary>Strict: a warning, such as of a link that leads nowhere, is a failure.</summary>
    internal async Task<Outcome> BuildAsync()
    {
        return await Command.RunAsync(Tool.MkDocs.Require(), _folder.FullName, "build", "--strict", "--no-directory-urls");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string WithoutPlugin(string settings)
    {
        settings.ShouldContain(Plugin);
        return settings.Replace(Plugin, "plugins: []\n", StringComparison.Ordinal);
    }
}
