namespace PlatformSdk.EndToEnd.Tests.Template;

/// <summary>The targets come along with every reference; only a platform.yaml of its own makes them work.</summary>
[Collection(Scaffolds.Collection)]
public sealed class NoDescriptionTests(Scaffolds scaffolds)
{
    [Fact]
    public void A_missing_description_lets_a_project_that_references_the_package_build_as_if_it_were_not_there()
        => ShouldHoldNothingOfOurs(Path.Combine(scaffolds.Folder, "Bystander"), "Bystander.dll");

    [Fact]
    public void A_missing_description_lets_a_project_that_references_a_service_build_as_if_it_were_not_there()
        => ShouldHoldNothingOfOurs(scaffolds.ShouldBeBuilt("orders").Tests, "orders.Tests.dll");

    private static void ShouldHoldNothingOfOurs(string project, string program)
    {
        var files = Directory.EnumerateFiles(project, "*", SearchOption.AllDirectories).Select(Path.GetFileName).ToList();

        files.ShouldContain(program);
        files.ShouldNotContain("catalog-info.yaml");
        files.ShouldNotContain("deployment.yaml");
        files.ShouldNotContain("PlatformService.g.cs");
        files.ShouldNotContain(file => file!.StartsWith("platform.", StringComparison.Ordinal)
            || file.StartsWith("PlatformSdk.Build", StringComparison.Ordinal));
    }
}
