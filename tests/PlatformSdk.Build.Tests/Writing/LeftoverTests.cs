using PlatformSdk.Build.Writing;

namespace PlatformSdk.Build.Tests.Writing;

/// <summary>A build that was killed, or that ran out of disk, leaves staged files; the next one sweeps them up.</summary>
public sealed class LeftoverTests : IDisposable
{
    private readonly Project _project = new(Run.Head);

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("catalog-info.yaml")]
    [InlineData("deploy/dev/deployment.yaml")]
    [InlineData("deploy/releases/dev.yaml")]
    [InlineData("deploy/gone/deployment.yaml")]
    [InlineData("docs/reference.md")]
    public void Whatever_was_staged_is_gone_after_the_next_build(string file)
    {
        _project.Build();
        Directory.CreateDirectory(Path.GetDirectoryName(_project.PathOf(file))!);
        var staged = AtomicFile.Stage(_project.PathOf(file), "half of i");
        File.Exists(staged).ShouldBeTrue();

        _project.Build().Findings.ShouldBeEmpty();

        File.Exists(staged).ShouldBeFalse();
    }

    [Theory]
    [InlineData("obj/platform.schema.json")]
    [InlineData("obj/Debug/PlatformService.g.cs")]
    [InlineData("obj/platform.ledger.txt")]
    public void In_its_own_folders_a_build_waits_until_nobody_can_still_want_the_file(string file)
    {
        _project.Build();
        var staged = AtomicFile.Stage(_project.PathOf(file), "half of i");

        _project.Build();
        File.Exists(staged).ShouldBeTrue();
        File.SetLastWriteTimeUtc(staged, DateTime.UtcNow.AddMinutes(-2));
        _project.Build();

        File.Exists(staged).ShouldBeFalse();
    }

    [Theory]
    [InlineData(".notes.tmp")]
    [InlineData("deploy/dev/draft.tmp")]
    [InlineData("deploy/.deployment.yaml.0123.tmp")]
    public void A_file_of_the_users_stays(string file)
    {
        _project.Write(file, "mine");

        _project.Build().Findings.ShouldBeEmpty();

        _project.Read(file).ShouldBe("mine");
    }

    [Fact]
    public void Locked_mode_touches_nothing()
    {
        _project.Build();
        var staged = AtomicFile.Stage(_project.PathOf("deploy/dev/deployment.yaml"), "half of i");

        _project.Build(locked: true);

        File.Exists(staged).ShouldBeTrue();
    }

    [Fact]
    public async Task A_second_build_waits_for_the_first()
    {
        _project.Build();
        var first = Turn.Take(_project.PathOf("obj"));
        first.IsOurs.ShouldBeTrue();
        var staged = AtomicFile.Stage(_project.PathOf("deploy/dev/deployment.yaml"), "all of it");

        var second = Task.Run(() => _project.Build(), TestContext.Current.CancellationToken);
        (await Task.WhenAny(second, Task.Delay(300, TestContext.Current.CancellationToken))).ShouldNotBe(second);
        File.Exists(staged).ShouldBeTrue();
        first.Dispose();

        (await second).Findings.ShouldBeEmpty();
        File.Exists(staged).ShouldBeFalse();
    }

    [Theory]
    [InlineData("deploy/dev", "deploy/dev is a file")]
    [InlineData("docs", "docs is a file")]
    [InlineData("deploy/staging", "deploy/staging is a file")]
    public void Where_one_file_cannot_be_written_no_other_one_and_no_new_folder_stays(string file, string text)
    {
        _project.Write(file, text);

        _project.Build().Findings.Select(finding => finding.Code.Id).Distinct().ShouldBe(["PLAT2003"]);

        _project.Committed().Keys.Where(path => path != file).ShouldBe(["platform.yaml"]);
        Directory.EnumerateDirectories(_project.Folder, "*", SearchOption.AllDirectories)
            .Where(folder => !folder.StartsWith(_project.PathOf("obj"), StringComparison.Ordinal)
                && !Directory.EnumerateFileSystemEntries(folder).Any())
            .ShouldBeEmpty();
    }
}
