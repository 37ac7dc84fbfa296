namespace PlatformSdk.Build.Tests.Upgrading;

/// <summary>A version that a dependency bot and the template both raise: the newest wins.</summary>
public sealed class RaisedVersionTests : IDisposable
{
    private readonly UpgradedScaffold _scaffold = new();

    public void Dispose() => _scaffold.Dispose();

    [Theory]
    [InlineData("1.5.0", "2.0.0")]
    [InlineData("2.0.0", "2.0.0")]
    [InlineData("2.1.0", "2.1.0")]
    [InlineData("1.10.0-preview.2", "2.0.0")]
    [InlineData("2.0.0-rc.1", "2.0.0")]
    [InlineData("2.0.1-rc.1", "2.0.1-rc.1")]
    public void The_newest_version_of_the_SDK_wins(string raised, string result)
    {
        _scaffold.Scaffold().Edit(UpgradedScaffold.Project, text => text.Replace("1.0.0", raised)).Commit();

        _scaffold.Upgrade().ShouldBeTrue(_scaffold.Output);

        _scaffold.Read(UpgradedScaffold.Project).ShouldContain($"Version=\"{result}\"");
    }

    [Fact]
    public void The_newest_version_of_an_action_wins_with_its_commit()
    {
        const string File = ".github/workflows/verify.yml";
        string Use(string commit, string version) => $"- uses: actions/checkout@{new string(commit[0], 40)} # v{version}\n";
        _scaffold.Template("1.0.0", File, $"a\n{Use("a", "5.1.0")}b\n{Use("a", "5.1.0")}")
            .Template("2.0.0", File, $"a\n{Use("b", "5.2.0")}b\n{Use("b", "5.2.0")}")
            .Scaffold().Edit(File, _ => $"a\n{Use("c", "6.0.1")}b\n{Use("c", "6.0.1")}").Commit();

        _scaffold.Upgrade().ShouldBeTrue(_scaffold.Output);

        _scaffold.Read(File).ShouldBe($"a\n{Use("c", "6.0.1")}b\n{Use("c", "6.0.1")}");
    }

    [Fact]
    public void A_version_that_was_lowered_on_purpose_is_a_conflict()
    {
        _scaffold.Scaffold().Edit(UpgradedScaffold.Project, text => text.Replace("1.0.0", "0.9.0")).Commit();

        _scaffold.Upgrade().ShouldBeFalse();

        _scaffold.Read(UpgradedScaffold.Project).ShouldContain("0.9.0");
    }

    [Fact]
    public void A_number_that_is_not_a_version_is_a_conflict()
    {
        _scaffold.Template("1.0.0", "limits.txt", "cpu: 0.5\n").Template("2.0.0", "limits.txt", "cpu: 1.0\n").Scaffold()
            .Edit("limits.txt", _ => "cpu: 0.75\n").Commit();

        _scaffold.Upgrade().ShouldBeFalse();
    }
}
