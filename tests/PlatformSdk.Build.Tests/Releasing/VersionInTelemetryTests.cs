using PlatformSdk.Contract;

namespace PlatformSdk.Build.Tests.Releasing;

public sealed class VersionInTelemetryTests
{
    [Theory]
    [InlineData("1.4.2", "service.version=1.4.2,")]
    [InlineData("1.4.2+build.7", "service.version=1.4.2%2Bbuild.7,")]
    [InlineData("1.4.2-rc.1+sha=5", "service.version=1.4.2-rc.1%2Bsha%3D5,")]
    [InlineData("2026,11 $(POD_NAME)", "service.version=2026%2C11%20%24%28POD_NAME%29,")]
    public void A_version_is_written_so_that_it_can_be_read_back(string version, string written)
    {
        using var project = new Project(Run.Head);
        project.Write("deploy/releases/production.yaml", $"tag: \"1.4.2\"\nversion: \"{version}\"\n");

        project.Build();

        project.Read("deploy/production/deployment.yaml").ShouldContain(written);
        ResourceAttributeText.Read(written.TrimEnd(',')).ShouldHaveSingleItem().Value.ShouldBe(version);
    }
}
