using PlatformSdk.Build.Authoring.Tasks;
using PlatformSdk.Build.Tasks;
using PlatformSdk.Build.Tests.Releasing;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Writing;

/// <summary>Whatever writes, it writes through no link that leads out of the project.</summary>
public sealed class LinkFromEveryWriterTests : IDisposable
{
    private const string Outside = "tag: \"1.0.0\"\n";

    private readonly Project _project = new(Run.Head);
    private readonly TemporaryFolder _outside = new();
    private readonly BuildLog _log = new();

    public void Dispose()
    {
        _project.Dispose();
        _outside.Dispose();
    }

    [Theory]
    [InlineData("deploy/releases")]
    [InlineData("deploy")]
    [InlineData("deploy/releases/dev.yaml")]
    public void A_release_does_not_leave_the_project(string link)
    {
        Link(link);

        Release().ShouldBeFalse();

        Refused();
    }

    [Fact]
    public void A_release_through_a_link_to_a_link_does_not_leave_the_project()
    {
        Directory.CreateDirectory(_project.PathOf("deploy"));
        Link("elsewhere");
        Directory.CreateSymbolicLink(_project.PathOf("deploy/releases"), "../elsewhere");

        Release().ShouldBeFalse();

        Refused();
    }

    [Fact]
    public void A_release_through_links_in_a_circle_does_not_leave_the_project()
    {
        Directory.CreateDirectory(_project.PathOf("deploy"));
        Directory.CreateSymbolicLink(_project.PathOf("deploy/releases"), "round");
        Directory.CreateSymbolicLink(_project.PathOf("deploy/round"), "releases");

        Release().ShouldBeFalse();

        Refused();
    }

    [Fact]
    public void A_generated_file_that_links_to_a_file_below_a_link_does_not_leave_the_project()
    {
        Link("elsewhere");
        File.CreateSymbolicLink(_project.PathOf("catalog-info.yaml"), "elsewhere/catalog-info.yaml");

        _project.Build().Findings.Single().Code.Id.ShouldBe("PLAT2004");

        NothingWasWritten();
    }

    [Theory]
    [InlineData("reports", "reports/bom.json")]
    [InlineData("reports/deep", "reports/deep/bom.json")]
    [InlineData("bom.json", "bom.json")]
    public void A_bill_of_materials_does_not_leave_the_project(string link, string file)
    {
        Link(link);
        _project.Write("obj/project.assets.json",
            """{ "targets": { "net10.0": {} }, "libraries": {}, "packageFolders": {}, "projectFileDependencyGroups": { "net10.0": [] } }""");

        new PlatformSbom
        {
            BuildEngine = _log,
            Project = ProjectItems.Of(_project.Folder),
            AssetsFile = "obj/project.assets.json",
            Framework = "net10.0",
            OutputFile = file,
        }.Execute().ShouldBeFalse();

        Refused();
    }

    [Theory]
    [InlineData("config", "config/platform.yaml")]
    [InlineData("config/deep", "config/deep/platform.yaml")]
    public void A_first_description_does_not_leave_the_project(string link, string file)
    {
        Link(link);

        new PlatformInit { BuildEngine = _log, Project = ProjectItems.Of(_project.Folder, ("DescriptionFile", file)), IsProgram = true }
            .Execute().ShouldBeFalse();

        Refused();
    }

    [Theory]
    [InlineData("obj/platform.schema.json")]
    [InlineData("obj/platform.ledger.txt")]
    [InlineData("obj/Debug/PlatformService.g.cs")]
    public void A_file_of_the_builds_own_does_not_leave_the_project(string link)
    {
        Link(link);

        _project.Build().Findings.ShouldContain(finding => finding.Code.Id == "PLAT2004");

        NothingWasWritten();
    }

    [Theory]
    [InlineData("api")]
    [InlineData("api/v1")]
    public void The_document_of_the_service_does_not_leave_the_project(string link)
    {
        _project.Write("platform.yaml", Run.Head + "apis: { orders: { type: openapi, definition: api/v1/openapi.json } }\n");
        _project.Write("obj/openapi.json", """{ "openapi": "3.1.1", "info": {}, "paths": {} }""");
        Link(link);

        new PlatformDocument
        {
            BuildEngine = _log,
            Project = ProjectItems.Of(_project.Folder, ("OpenApi", "true")),
            Document = _project.PathOf("obj/openapi.json"),
        }.Execute().ShouldBeFalse();

        Refused();
    }

    [Fact]
    public void Nothing_else_in_the_build_writes_files()
    {
        string[] writers =
            ["File.WriteAll", "File.Append", "File.Move", "File.Create", "File.Copy", "new StreamWriter", "Directory.CreateDirectory",
            "FileMode.Create", "FileMode.OpenOrCreate"];
        var root = Path.Combine(Testing.Repository.Root, "build-tasks");

        // The template engine works on copies below obj/, in a folder that it makes itself. An upgrade and a return to a former release work in a
        // temporary folder; the plan of an upgrade writes only to files that ProjectFolder has located, and a test of its own links them elsewhere.
        string[] exceptions = ["Deploying/RollBack.cs", "Upgrading/Merging/MergeRepository.cs", "Upgrading/Plans/PlanWriter.cs",
            "Upgrading/Records/TemplatePackage.cs"];
        Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/Writing/", StringComparison.Ordinal) && !file.Contains("/Templates/Engine/", StringComparison.Ordinal)
                && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Where(file => !exceptions.Any(exception => file == $"PlatformSdk.Build.Authoring/{exception}"))
            .Where(file => File.ReadAllText(Path.Combine(root, file)) is var text && writers.Any(text.Contains))
            .ShouldBeEmpty();
    }

    private void Link(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_project.PathOf(path))!);
        if (!Path.HasExtension(path))
        {
            Directory.CreateSymbolicLink(_project.PathOf(path), _outside.Path);
            return;
        }

        File.WriteAllText(Path.Combine(_outside.Path, "file"), Outside);
        File.CreateSymbolicLink(_project.PathOf(path), Path.Combine(_outside.Path, "file"));
    }

    private void NothingWasWritten() =>
        Directory.EnumerateFileSystemEntries(_outside.Path)
            .ShouldAllBe(entry => Path.GetFileName(entry) == "file" && File.ReadAllText(entry) == Outside);

    private void Refused()
    {
        _log.Errors.ShouldContain(error => error.StartsWith("PLAT2004", StringComparison.Ordinal), string.Join('\n', _log.Errors));
        _log.Errors.ShouldNotContain(error => error.StartsWith("PLAT2099", StringComparison.Ordinal));
        NothingWasWritten();
    }

    private bool Release() => new PlatformRelease
    {
        BuildEngine = _log,
        Project = ProjectItems.Of(_project.Folder),
        Environment = "dev",
        Tag = "1.4.2",
    }.Execute();
}
