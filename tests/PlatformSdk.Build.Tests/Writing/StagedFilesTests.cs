using System.Text;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Writing;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Writing;

/// <summary>Files such as the pages of a site, which one build writes together.</summary>
public sealed class StagedFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FindingList _findings = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_take_their_places_at_the_end()
    {
        Write("site/old.html", "old");
        using (var files = Stage())
        {
            Put(files, "site/index.html", "new");
            files.Delete("site/old.html");
            Files().ShouldContain("site/old.html");

            files.Commit().ShouldBe(2);
        }

        Files().ShouldBe(["site/index.html"]);
        _findings.Ordered().ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_is_as_it_should_be_is_not_touched()
    {
        Write("site/index.html", "same");
        using var files = Stage();
        Put(files, "site/index.html", "same");

        files.Commit().ShouldBe(0);
    }

    [Fact]
    public void If_one_cannot_take_its_place_those_before_it_get_their_former_content_back()
    {
        Write("site/a.html", "former");
        using (var files = Stage())
        {
            Put(files, "site/a.html", "new");
            Put(files, "site/b.html", "new");
            Put(files, "site/c.html", "new");
            // A folder takes that name between staging and the end.
            Directory.CreateDirectory(_folder.PathOf("site/c.html/full"));

            files.Commit().ShouldBeNull();
        }

        Files().ShouldBe(["site/a.html"]);
        File.ReadAllText(_folder.PathOf("site/a.html")).ShouldBe("former");
        var finding = _findings.Ordered().ShouldHaveSingleItem();
        finding.Code.Id.ShouldBe("PLAT2003");
        finding.Span.File.ShouldBe("site/c.html");
    }

    [Fact]
    public void A_file_that_cannot_be_deleted_leaves_all_others_as_they_were()
    {
        Write("site/old.html", "old");
        using (var files = Stage())
        {
            Put(files, "site/index.html", "new");
            files.Delete("site/old.html");
            File.Delete(_folder.PathOf("site/old.html"));
            Directory.CreateDirectory(_folder.PathOf("site/old.html/full"));

            files.Commit().ShouldBeNull();
        }

        Files().ShouldBeEmpty();
        _findings.HasErrors.ShouldBeTrue();
    }

    [Fact]
    public void What_is_not_committed_leaves_nothing_behind()
    {
        using (var files = Stage())
            Put(files, "site/index.html", "new");

        Files().ShouldBeEmpty();
    }

    private StagedFiles Stage() => new(new ProjectFolder(_folder.Path), _findings);

    private static void Put(StagedFiles files, string path, string text) => files.Put(path, Encoding.UTF8.GetBytes(text));

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.PathOf(path))!);
        File.WriteAllText(_folder.PathOf(path), text);
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_folder.Path, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
