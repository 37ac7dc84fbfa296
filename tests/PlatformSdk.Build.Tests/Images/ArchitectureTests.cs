using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tests.Codes;

namespace PlatformSdk.Build.Tests.Images;

/// <summary>The processors of an image: where its pods may run, and what the project must restore.</summary>
public sealed class ArchitectureTests
{
    private const string Selector = "nodeSelector:\n";

    [Theory]
    [InlineData("amd64")]
    [InlineData("arm64")]
    public void An_image_for_one_architecture_runs_on_its_nodes_only(string architecture)
    {
        var service = Run.Files(Run.Head + $"architectures: [{architecture}]\n");
        var job = Run.Files(Run.Head.Replace("kind: service", "kind: job", StringComparison.Ordinal)
            + $"schedule: \"0 3 * * *\"\narchitectures: [{architecture}]\n");

        string[] all = [service["deploy/dev/deployment.yaml"], service["deploy/production/deployment.yaml"], job["deploy/dev/cronjob.yaml"]];
        foreach (var pods in all)
            pods.ShouldMatch($"{Selector} +kubernetes.io/arch: \"{architecture}\"\n");
    }

    [Fact]
    public void A_migration_runs_where_its_image_does() =>
        Run.Files(Run.Head + "architectures: [arm64]\nneeds: { db: { type: postgres, migrations: { scripts: db } } }\n")
            ["deploy/production/migration-job.yaml"].ShouldMatch($"{Selector} +kubernetes.io/arch: \"arm64\"\n");

    [Theory]
    [InlineData("")]
    [InlineData("architectures: [amd64, arm64]\n")]
    [InlineData("architectures: [arm64, amd64]\n")]
    public void An_image_for_all_of_them_or_without_a_choice_runs_on_every_node(string lines) =>
        Run.Files(Run.Head + lines)["deploy/dev/deployment.yaml"].ShouldNotContain(Selector);

    [Fact]
    public void A_service_may_be_for_fewer_processors_than_the_others() =>
        Run.Files(Run.Head + "architectures: [amd64]\n", "apiVersion: platform-sdk/v1\narchitectures: [amd64, arm64]\n")
            ["deploy/dev/deployment.yaml"].ShouldContain(Selector);

    [Theory]
    [InlineData("[]", "'architectures' is empty. Name amd64, arm64 or both, or remove the key.")]
    [InlineData("[arm64, arm64]", "'architectures' names one twice. Name each once, such as [amd64, arm64].")]
    public void A_list_that_no_pipeline_could_build_is_refused_at_its_place(string list, string said)
    {
        var finding = Run.Findings(Run.Head + $"architectures: {list}\n").ShouldHaveSingleItem();

        (finding.Code, finding.Message, finding.Span.Line).ShouldBe((ImageCodes.NoArchitecture, said, 5));
    }

    [Theory]
    [InlineData("x86-64")]
    [InlineData("AMD64")]
    [InlineData("s390x")]
    public void Another_word_is_refused_with_those_that_there_are(string word) =>
        Run.Findings(Run.Head + $"architectures: [{word}]\n").ShouldHaveSingleItem().Message.ShouldContain("amd64");

    [Theory]
    [InlineData("", true)]
    [InlineData("linux-x64;linux-arm64", true)]
    [InlineData("linux-musl-x64; linux-musl-arm64", true)]
    [InlineData("linux-x64", false)]
    [InlineData("win-arm64;linux-x64", false)]
    public void The_project_must_restore_for_what_it_publishes_once_it_says_what_it_restores_for(string restored, bool isSound)
    {
        using var situation = new Situation();

        situation.Describe("architectures: [amd64, arm64]\n").Build(facts: ("RuntimeIdentifiers", restored));

        string[] said = ["PLAT1261: The image is for arm64, but the project's RuntimeIdentifiers lack linux-arm64. Add it, and run "
            + "'dotnet restore --force-evaluate'."];
        situation.Log.Errors.Select(error => error.Split(" (http")[0]).ShouldBe(isSound ? [] : said);
    }
}
