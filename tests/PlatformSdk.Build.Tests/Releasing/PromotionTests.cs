using PlatformSdk.Build.Authoring.Tasks;

namespace PlatformSdk.Build.Tests.Releasing;

public sealed class PromotionTests : IDisposable
{
    private const string Released =
        "image: \"registry.example.com/shop/orders\"\ntag: \"1.4.2\"\ndigest: " +
        "\"sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"\nversion: \"1.4.2\"\ncommit: \"4b825dc\"\n";

    private readonly Project _project = new(Run.Head);
    private readonly BuildLog _log = new();

    public PromotionTests() => _project.Build();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void What_runs_in_dev_is_what_runs_in_staging_to_the_bit()
    {
        _project.Write("deploy/releases/dev.yaml", Released);

        Release(to: "staging", from: "dev").ShouldBeTrue(string.Join('\n', _log.Errors));

        _project.Read("deploy/releases/staging.yaml").ShouldEndWith(Released);
        _project.Read("deploy/staging/deployment.yaml")
            .ShouldContain("\"registry.example.com/shop/orders:1.4.2@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"");
        _project.Read("deploy/production/deployment.yaml").ShouldContain("unreleased");
    }

    [Fact]
    public void What_was_never_released_cannot_be_promoted()
    {
        Release(to: "staging", from: "dev").ShouldBeFalse();

        _log.Errors.ShouldHaveSingleItem().ShouldStartWith("PLAT2103: Nothing has been released to dev, so there is nothing to promote.");
        File.Exists(_project.PathOf("deploy/releases/staging.yaml")).ShouldBeFalse();
    }

    [Fact]
    public void An_environment_that_is_not_there_is_asked_back()
    {
        Release(to: "staging", from: "deb").ShouldBeFalse();

        _log.Errors.ShouldHaveSingleItem().ShouldStartWith(
            "PLAT2101: There is no environment 'deb'. Did you mean 'dev'? There are: dev, staging, production.");
    }

    [Fact]
    public void To_take_over_and_to_say_something_else_is_a_contradiction()
    {
        _project.Write("deploy/releases/dev.yaml", Released);

        Release(to: "staging", from: "dev", tag: "1.4.3").ShouldBeFalse();

        _log.Errors.ShouldHaveSingleItem().ShouldStartWith("PLAT2102: PlatformFrom promotes the release of dev");
        File.Exists(_project.PathOf("deploy/releases/staging.yaml")).ShouldBeFalse();
    }

    [Fact]
    public void A_release_that_cannot_be_read_is_not_promoted()
    {
        _project.Write("deploy/releases/dev.yaml", "digest: abc\n");

        Release(to: "staging", from: "dev").ShouldBeFalse();

        _log.Errors.ShouldContain(error => error.Contains("digest", StringComparison.Ordinal));
        File.Exists(_project.PathOf("deploy/releases/staging.yaml")).ShouldBeFalse();
    }

    private bool Release(string to, string from, string? tag = null) => new PlatformRelease
    {
        BuildEngine = _log,
        Project = ProjectItems.Of(_project.Folder),
        Environment = to,
        From = from,
        Tag = tag,
    }.Execute();
}
