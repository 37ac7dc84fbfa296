using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks;

namespace PlatformSdk.Build.Tests.Provenance;

public sealed class ScaffoldTests : IDisposable
{
    private readonly Project _project = new(Run.Head);

    public ScaffoldTests() => Made(by: "1.0.0");

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_newer_SDK_is_told_once_with_what_made_the_project_and_where_the_news_are()
    {
        var message = BuildWith("1.2.0").ShouldHaveSingleItem();

        message.Severity.ShouldBe(Severity.Message);
        message.Code.Id.ShouldBe("PLAT1130");
        message.Message.ShouldBe(
            "The project was scaffolded by platform-service 1.0.0; PlatformSdk is now 1.2.0. What is new: " +
            "https://github.com/platform-sdk/platform-sdk/blob/main/CHANGELOG.md. To upgrade: 'dotnet build -t:PlatformUpgrade'.");
        BuildWith("1.2.0").ShouldBeEmpty();
    }

    [Fact]
    public void The_next_version_is_news_again()
    {
        BuildWith("1.2.0");

        BuildWith("1.3.0").ShouldHaveSingleItem().Message.ShouldContain("1.3.0");
    }

    [Theory]
    [InlineData("1.0.0")]
    [InlineData("0.9.0")]
    [InlineData("1.0.0-preview.2")]
    [InlineData("1.0.0-rc.1")]
    public void The_same_or_an_older_SDK_is_no_news(string sdk) => BuildWith(sdk).ShouldBeEmpty();

    [Fact]
    public void A_release_is_news_for_a_project_of_its_release_candidate()
    {
        Made(by: "1.2.0-rc.1");

        BuildWith("1.2.0-rc.1").ShouldBeEmpty();
        BuildWith("1.2.0-rc.2").ShouldHaveSingleItem();
        BuildWith("1.2.0").ShouldHaveSingleItem();
    }

    [Fact]
    public void Who_writes_the_new_version_into_it_has_said_that_he_has_read_the_news()
    {
        Made(by: "1.2.0");

        BuildWith("1.2.0").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("version: soon\n")]
    [InlineData("parameters:\n  version: 0.1.0\n")]
    [InlineData("{ [")]
    public void A_note_that_says_nothing_of_use_stops_nobody(string scaffold)
    {
        _project.Write(".platform/scaffold.yaml", scaffold);

        BuildWith("9.0.0").ShouldBeEmpty();
    }

    [Fact]
    public void The_note_above_the_repository_is_about_something_else() => BuildWith("1.2.0", root: "src").ShouldBeEmpty();

    [Fact]
    public void Of_two_notes_the_nearer_one_is_about_the_project()
    {
        _project.Write("src/orders/.platform/scaffold.yaml", "template: platform-worker\nversion: 1.1.0\n");

        BuildWith("1.2.0").ShouldHaveSingleItem().Message.ShouldStartWith("The project was scaffolded by platform-worker 1.1.0; ");
    }

    private void Made(string by) =>
        _project.Write(".platform/scaffold.yaml", $"# Made\ntemplate: platform-service\nversion: {by}\nparameters:\n  name: \"orders\"\n");

    private IReadOnlyList<Finding> BuildWith(string sdk, string project = "src/orders", string root = ".")
    {
        _project.Write($"{project}/platform.yaml", Run.Head);
        var findings = new FindingList();
        Generation.Run(
            new GenerationOptions
            {
                ProjectFolder = _project.PathOf(project),
                Repository = new RepositoryRoot(Path.GetFullPath(_project.PathOf(root)), ".git"),
                DescriptionFile = "platform.yaml",
                IntermediateFolder = _project.PathOf("obj"),
                CodeFolder = _project.PathOf("obj/Debug"),
                Sdk = new SemanticVersion(sdk),
            },
            findings);
        return [.. findings.Ordered().Where(f => f.Code == AdviceCodes.ScaffoldIsOlder)];
    }
}
