using PlatformSdk.Testing;
using PlatformSdk.Testing.Html;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Monitoring.Tests.Documentation;

/// <summary>The documentation of the SDK as a site, which <c>mkdocs build --strict</c> makes.</summary>
public sealed class OwnPagesTests : IAsyncLifetime
{
    private readonly DirectoryInfo _site = Directory.CreateTempSubdirectory("platform-docs-");

    private Outcome _outcome = null!;

    public async ValueTask InitializeAsync() =>
        _outcome = await Command.RunAsync(Tool.MkDocs.Require(), Repository.Root, "build", "--strict", "--site-dir", _site.FullName);

    [Fact]
    public void Every_page_is_one_click_from_every_other_no_link_is_dead_and_nothing_comes_from_elsewhere()
    {
        _outcome.ExitCode.ShouldBe(0, _outcome.Output + _outcome.Error);
        var pages = Directory.EnumerateFiles(_site.FullName, "*.html", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(_site.FullName, file).Replace('\\', '/'), file => new Page(File.ReadAllText(file)));
        var written = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.Combine(Repository.Root, "docs"), file).Replace('\\', '/'))
            .Select(file => Path.ChangeExtension(file, ".html")).ToList();

        written.Except(pages.Keys).ShouldBeEmpty();
        written.Except(pages["index.html"].All("nav a[href]").Select(link => link.GetAttribute("href")!))
            .ShouldBeEmpty("the navigation leads to each");
        pages.Where(page => page.Key != "404.html").SelectMany(page => Dead(pages, page.Key)).ShouldBeEmpty();
        pages.SelectMany(page => page.Value.All("script[src], link[rel=stylesheet], img[src]")
            .Select(asset => asset.GetAttribute("src") ?? asset.GetAttribute("href")!)).Distinct()
            .ShouldAllBe(asset => !asset.Contains("//", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_page_is_found_by_the_search()
    {
        var index = await File.ReadAllTextAsync(Path.Combine(_site.FullName, "search", "search_index.json"));

        index.ShouldContain("PLAT1299");
        index.ShouldContain("how-to/restore.html");
    }

    public ValueTask DisposeAsync()
    {
        _site.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static IEnumerable<string> Dead(Dictionary<string, Page> pages, string page)
    {
        var here = new Uri($"http://site/{page}");
        foreach (var link in pages[page].All("a[href]").Select(link => link.GetAttribute("href")!).Distinct())
        {
            var target = new Uri(here, link);
            if (target.Host != "site" || target.Scheme != "http")
                continue;
            var path = target.AbsolutePath is "/" or "/." ? "index.html" : target.AbsolutePath[1..];
            if (!pages.TryGetValue(path, out var found)
                ? !path.StartsWith("images/", StringComparison.Ordinal)
                : target.Fragment.Length > 1 && !found.Values("id").Contains(target.Fragment[1..]))
                yield return $"{page} leads to {link}";
        }
    }
}
