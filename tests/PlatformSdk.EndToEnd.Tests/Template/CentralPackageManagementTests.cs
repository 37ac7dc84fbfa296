namespace PlatformSdk.EndToEnd.Tests.Template;

[Collection(Scaffolds.Collection)]
public sealed class CentralPackageManagementTests(Scaffolds scaffolds)
{
    [Fact]
    public void Central_package_management_that_knows_none_of_our_packages_leaves_the_versions_to_the_projects()
    {
        var scaffold = scaffolds.ShouldBeBuilt("Central");

        scaffold.Text("obj", "project.assets.json").ShouldContain($"\"PlatformSdk/{scaffolds.Machine.Version}\"");
    }

    [Fact]
    public void Central_package_management_that_knows_a_package_decides_its_version()
    {
        var scaffold = scaffolds.ShouldBeBuilt("Entries");

        scaffold.Text("obj", "project.assets.json").ShouldContain($"[{scaffolds.Machine.Version}, {scaffolds.Machine.Version}]");
        File.ReadAllText(Path.Combine(scaffold.Tests, "obj", "project.assets.json")).ShouldContain("[3.2.1, 3.2.1]");
    }
}
