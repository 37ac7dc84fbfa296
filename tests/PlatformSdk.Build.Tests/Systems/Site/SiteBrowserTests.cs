using System.Reflection;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Build.Tests.Systems.Site;

/// <summary>The site as people see it: from the disk, by day and by night, on a phone and a large screen, by keyboard, and searched.</summary>
public sealed class SiteBrowserTests
{
    [Fact]
    public async Task Every_view_is_accessible_fits_and_can_be_followed_without_a_request()
    {
        var node = new NodeFolder(typeof(SiteBrowserTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "BrowserFolder").Value!);
        var pictures = Directory.CreateDirectory(Path.Combine(node.Path, "obj", "site-pictures")).FullName;
        using var shop = new TemporaryFolder();
        using var hostile = new SystemFolder();
        SiteSamples.OfShop(shop.PathOf("site"));
        SiteSamples.OfHostile(hostile);
        hostile.Build().Errors.ShouldBeEmpty();

        var outcome = await node.RunAsync(["site.js", pictures, shop.PathOf("site"), hostile.PathOf("artifacts/site")]);

        outcome.Output.ShouldBeEmpty();
        outcome.ExitCode.ShouldBe(0, outcome.Error);
    }
}
