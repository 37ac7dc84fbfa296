namespace PlatformSdk.Build.Tests.Writing;

public sealed class UnwritableTests : IDisposable
{
    private readonly Project _project = new(Run.Head);

    public void Dispose() => _project.Dispose();

    [Fact]
    public void What_cannot_be_written_leaves_everything_as_it_was()
    {
        // A file where a folder belongs fails for every user, also for root, whom permissions do not stop.
        _project.Write("deploy", "not a folder");

        var (_, findings) = _project.Build();

        findings.Single().Code.Id.ShouldBe("PLAT2003");
        findings.Single().Span.File.ShouldStartWith("deploy/");
        _project.Committed().Keys.ShouldBe(["deploy", "platform.yaml"]);
    }

    [Fact]
    public void A_file_of_the_build_is_reported_where_it_is()
    {
        Directory.CreateDirectory(_project.PathOf("obj/platform-report.html/notes"));

        var found = _project.Build().Findings.ShouldHaveSingleItem();

        (found.Code.Id, found.Span.File).ShouldBe(("PLAT2003", "obj/platform-report.html"));
    }

    [Fact]
    public void A_folder_where_a_file_belongs_is_an_error()
    {
        Directory.CreateDirectory(_project.PathOf("catalog-info.yaml"));

        _project.Build().Findings.Single().Code.Id.ShouldBe("PLAT2002");
    }
}
