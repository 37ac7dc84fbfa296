using PlatformSdk.Build.Authoring.Tasks;

namespace PlatformSdk.Build.Tests.Releasing;

/// <summary>What a pipeline learns from a build: no workflow names an environment or a registry.</summary>
public sealed class PlanTests : IDisposable
{
    private readonly Project _project = new(Run.Head);
    private readonly BuildLog _log = new();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("", "", "dev staging production")]
    [InlineData("environments: { dev: {}, qa: {}, staging: {}, production: {} }", "", "dev qa staging production")]
    [InlineData("environments: { test: {}, production-we: {}, production-ne: {} }", "", "test production-we production-ne")]
    [InlineData("environments: { dev: {}, qa: {}, production: {} }", "environments: { qa: {}, production: {} }", "qa production")]
    public void The_environments_are_those_of_the_service_in_the_order_of_promotion(string defaults, string service, string planned)
    {
        Plan(defaults, service).Environments.Select(environment => environment.ItemSpec).ShouldBe(planned.Split(' '));
        _log.Findings.ShouldBeEmpty("a warning would be in the answer");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("imageRegistry: ghcr.io/acme/shop", "ghcr.io")]
    [InlineData("imageRegistry: localhost:5000", "localhost:5000")]
    [InlineData("imageRegistry: acme.azurecr.io/shop", "acme.azurecr.io")]
    public void The_registry_is_that_of_the_defaults(string defaults, string registry) =>
        Plan(defaults, "").Environments.Select(environment => environment.GetMetadata("Registry")).ShouldAllBe(host => host == registry);

    [Theory]
    [InlineData("", "", "amd64")]
    [InlineData("architectures: [amd64, arm64]", "", "amd64,arm64")]
    [InlineData("architectures: [amd64, arm64]", "architectures: [amd64]", "amd64")]
    [InlineData("tiers: { critical: { architectures: [arm64] } }", "tier: critical", "arm64")]
    public void The_architectures_are_those_of_the_service_or_of_the_defaults(string defaults, string service, string planned) =>
        Plan(defaults, service).Environments.Select(environment => environment.GetMetadata("Architectures")).ShouldAllBe(all => all == planned);

    [Fact]
    public void A_description_with_an_error_has_no_plan()
    {
        _project.Write("platform.yaml", Run.Head + "replicas: many\n");

        Task().Execute().ShouldBeFalse();

        _log.Codes.ShouldContain("PLAT1004");
    }

    private PlatformPlan Plan(string defaults, string service)
    {
        _project.Write("platform.yaml", Run.Head + service + "\n");
        _project.Write("platform.defaults.yaml", $"apiVersion: platform-sdk/v1\n{defaults}\n");
        var plan = Task();
        plan.Execute().ShouldBeTrue(string.Join('\n', _log.Errors));
        return plan;
    }

    private PlatformPlan Task() =>
        new() { BuildEngine = _log, Project = ProjectItems.Of(_project.Folder, ("DefaultsFile", "platform.defaults.yaml")) };
}
