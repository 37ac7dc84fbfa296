using System.Text.Json.Nodes;

namespace PlatformSdk.Build.Tests.Figures;

/// <summary>How many programs use the platform, and how: what the files of the repository say.</summary>
public sealed class AdoptionTests : IDisposable
{
    private const string Web = "<Project Sdk=\"Microsoft.NET.Sdk.Web\"/>";

    private readonly Story _story = new();

    public void Dispose() => _story.Dispose();

    [Fact]
    public void Programs_without_a_description_are_not_on_the_road()
    {
        _story.Service("orders").Write("orders/Orders.csproj", Web)
            .Write("legacy/Legacy.csproj", Web)
            .Write("mails/Mails.fsproj", Program("Microsoft.NET.Sdk", ""))
            // None of these runs in a cluster.
            .Write("money/Money.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"/>")
            .Write("tests/Orders.Tests/Orders.Tests.csproj",
                Program("Microsoft.NET.Sdk", "<ItemGroup><PackageReference Include=\"xunit.v3\"/></ItemGroup>"))
            .Write("host/Host.csproj", Program("Aspire.AppHost.Sdk/13.6.0", ""))
            .Write("tool/Tool.csproj", Program("Microsoft.NET.Sdk", "<PropertyGroup><PackAsTool>true</PackAsTool></PropertyGroup>"))
            .Write("bin/Copy/Copy.csproj", Web).Write("broken/Broken.csproj", "<Project").Write("entity/Entity.csproj", "<!DOCTYPE a><a/>");

        var adoption = Adoption;

        ((int)adoption["onTheRoad"]!, (decimal)adoption["onTheRoadPercent"]!).ShouldBe((1, 33.3m));
        adoption["otherPrograms"]!.AsArray().Select(one => (string)one!).ShouldBe(["legacy/Legacy.csproj", "mails/Mails.fsproj"]);
    }

    [Fact]
    public void The_version_of_the_sdk_is_found_where_each_service_sets_it()
    {
        _story.Write("Directory.Packages.props", "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>"
            + "<PlatformSdkVersion>1.4.0</PlatformSdkVersion></PropertyGroup><ItemGroup>"
            + "<PackageVersion Include=\"PlatformSdk\" Version=\"$(PlatformSdkVersion)\"/></ItemGroup></Project>");
        _story.Service("central").Write("central/Central.csproj", Referencing("<PackageReference Include=\"PlatformSdk\"/>"));
        _story.Service("ahead").Write("ahead/Ahead.csproj", Referencing("<PackageReference Include=\"PlatformSdk\" VersionOverride=\"1.5.0\"/>"));
        _story.Service("alone").Write("alone/Directory.Packages.props", "<Project/>")
            .Write("alone/Alone.csproj", Referencing("<PackageReference Include=\"PlatformSdk\"><Version>[1.3.0]</Version></PackageReference>"));
        _story.Service("unknown").Write("unknown/Directory.Packages.props", "<Project/>")
            .Write("unknown/Unknown.csproj", Referencing("<PackageReference Include=\"PlatformSdk\" Version=\"$(FromSomewhere)\"/>"));

        Adoption["sdkVersions"]!.AsArray().Select(one => $"{one!["version"]}: {string.Join(' ', one["services"]!.AsArray())}")
            .ShouldBe([": unknown", "1.3.0: alone", "1.4.0: central", "1.5.0: ahead"]);
    }

    [Fact]
    public void Patches_extras_and_waivers_are_counted()
    {
        _story.Service("orders",
            lines: "waivers: [{ rule: PLAT2419, reason: \"later\", approvedBy: team-platform, expires: 2027-06-30 }]\n")
            .Write("orders/deploy/patches/production/limits.yaml",
                "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: orders }\nspec: { replicas: 3 }\n")
            .Write("orders/deploy/patches/README.md", "Why.")
            .Write("orders/deploy/extra/job.yaml", "apiVersion: batch/v1\nkind: Job\nmetadata: { name: cleanup }\n");

        var orders = Four.Named(_story.Figures("2026-03-08")["services"]!, "orders");

        ((int)orders["patches"]!, (int)orders["extras"]!, (int)orders["waivers"]!).ShouldBe((1, 1, 1));
    }

    private JsonNode Adoption => _story.Figures("2026-03-08")["adoption"]!;

    private static string Program(string sdk, string lines) =>
        $"<Project Sdk=\"{sdk}\"><PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>{lines}</Project>";

    private static string Referencing(string reference) => $"<Project Sdk=\"Microsoft.NET.Sdk.Web\"><ItemGroup>{reference}</ItemGroup></Project>";
}
