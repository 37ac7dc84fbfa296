using PlatformSdk.Build.Writing;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Writing;

public sealed class LinkTests : IDisposable
{
    private readonly Project _project = new(Run.Head);
    private readonly TemporaryFolder _outside = new();

    public void Dispose()
    {
        _project.Dispose();
        _outside.Dispose();
    }

    [Fact]
    public void A_folder_that_links_to_the_outside_is_refused()
    {
        Directory.CreateSymbolicLink(_project.PathOf("deploy"), _outside.Path);

        var (_, findings) = _project.Build();

        findings.ShouldAllBe(f => f.Code.Id == "PLAT2004");
        Directory.EnumerateFileSystemEntries(_outside.Path).ShouldBeEmpty();
        File.Exists(_project.PathOf("catalog-info.yaml")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("deploy", "dev/deployment.yaml")]
    [InlineData("deploy/dev", "deployment.yaml")]
    [InlineData("docs", "reference.md")]
    public void What_another_project_has_staged_behind_a_link_to_it_stays(string link, string file)
    {
        var target = Path.Combine(_outside.Path, file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var staged = AtomicFile.Stage(target, "all of it");
        Directory.CreateDirectory(Path.GetDirectoryName(_project.PathOf(link))!);
        Directory.CreateSymbolicLink(_project.PathOf(link), _outside.Path);

        _project.Build();

        File.Exists(staged).ShouldBeTrue();
    }

    [Fact]
    public void A_file_that_links_to_the_outside_is_refused()
    {
        File.WriteAllText(Path.Combine(_outside.Path, "target.yaml"), "# Generated from platform.yaml by PlatformSdk\n");
        File.CreateSymbolicLink(_project.PathOf("catalog-info.yaml"), Path.Combine(_outside.Path, "target.yaml"));

        var (_, findings) = _project.Build();

        findings.Single().Code.Id.ShouldBe("PLAT2004");
        File.ReadAllText(Path.Combine(_outside.Path, "target.yaml")).ShouldEndWith("by PlatformSdk\n");
    }

    [Fact]
    public void A_link_that_stays_inside_is_followed()
    {
        Directory.CreateDirectory(_project.PathOf("manifests"));
        Directory.CreateSymbolicLink(_project.PathOf("deploy"), _project.PathOf("manifests"));

        _project.Build().Findings.ShouldBeEmpty();

        File.Exists(_project.PathOf("manifests/dev/deployment.yaml")).ShouldBeTrue();
        _project.Build().Changes.ShouldBeEmpty();
    }

    [Fact]
    public void A_project_that_is_itself_reached_through_a_link_builds()
    {
        var link = _outside.Path + "-link";
        Directory.CreateSymbolicLink(link, _project.Folder);
        try
        {
            var linked = new Project(Run.Head, link);
            linked.Build().Findings.ShouldBeEmpty();
            linked.Build(locked: true).Findings.ShouldBeEmpty();
        }
        finally
        {
            File.Delete(link);
        }
    }
}
