using PlatformSdk.Build.Tasks;
using PlatformSdk.Build.Tests.Releasing;

namespace PlatformSdk.Build.Tests.Evaluation;

/// <summary>When a build compares instead of writing.</summary>
public sealed class LockedModeTests : IDisposable
{
    private readonly Project _project = new(Run.Head);
    private readonly BuildLog _log = new();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("", "CI=true", true)]
    [InlineData("", "CI=;TF_BUILD=True", true)]
    [InlineData("", "ContinuousIntegrationBuild=true;CI=false", true)]
    [InlineData("", "CI=1", true)]
    [InlineData("", "CI=woodpecker", true)]
    [InlineData("", "CI=;GITHUB_ACTIONS=", false)]
    [InlineData("", "CI=false;TF_BUILD=0", false)]
    [InlineData("False", "CI=true", false)]
    [InlineData("TRUE", "CI=", true)]
    public void On_a_build_server_and_on_demand(string property, string server, bool isLocked)
    {
        Generate(property, server).ShouldBe(!isLocked, "nothing is there yet, so a comparison fails");

        Directory.Exists(_project.PathOf("deploy")).ShouldBe(!isLocked);
    }

    [Theory]
    [InlineData("Locked", "ture", "PlatformLocked")]
    [InlineData("Writes", "no", "PlatformGenerate")]
    [InlineData("OpenApi", "1", "PlatformOpenApi")]
    public void A_misspelled_answer_is_an_error_and_nothing_is_written(string fact, string value, string property)
    {
        new PlatformGenerate { BuildEngine = _log, Project = ProjectItems.Of(_project.Folder, (fact, value)) }.Execute().ShouldBeFalse();

        _log.Errors.ShouldHaveSingleItem().ShouldStartWith($"PLAT1170: {property} is '{value}'. Set it to true or false, or remove it.");
        Directory.Exists(_project.PathOf("deploy")).ShouldBeFalse();
    }

    private bool Generate(string property, string server) =>
        new PlatformGenerate { BuildEngine = _log, Project = ProjectItems.Of(_project.Folder, ("Locked", property), ("Server", server)) }.Execute();
}
