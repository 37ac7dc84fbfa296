using System.Text.Json;
using PlatformSdk.Build.Authoring.Tasks;

namespace PlatformSdk.Build.Tests.Releasing;

public sealed class BillOfMaterialsTests : IDisposable
{
    private readonly Project _project = new(Run.Head);
    private readonly BuildLog _log = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void The_bill_of_materials_names_the_program_and_every_package_in_the_version_that_restore_chose()
    {
        Restored();

        var bom = Write();

        bom.GetProperty("specVersion").GetString().ShouldBe("1.6");
        JsonSerializer.Serialize(bom.GetProperty("metadata").GetProperty("component"))
            .ShouldBe("""{"type":"application","bom-ref":"orders","name":"orders","version":"1.4.2"}""");
        bom.GetProperty("components").EnumerateArray().Select(c => $"{c.GetProperty("name")} {c.GetProperty("version")} {c.GetProperty("scope")}")
            .ShouldBe(["Analyzer 2.0.0 excluded", "Npgsql 10.0.0 required", "PlatformSdk 1.2.0 required", "Shared 1.0.0 required"]);
    }

    [Fact]
    public void The_bill_of_materials_gives_each_package_its_address_its_hash_and_its_license_and_a_project_none()
    {
        Restored();

        var bom = Write();

        var npgsql = Component(bom, "Npgsql");
        npgsql.GetProperty("purl").GetString().ShouldBe("pkg:nuget/Npgsql@10.0.0");
        npgsql.GetProperty("hashes")[0].GetProperty("content").GetString().ShouldBe("00ff10");
        npgsql.GetProperty("licenses")[0].GetProperty("expression").GetString().ShouldBe("PostgreSQL");
        Component(bom, "Shared").TryGetProperty("purl", out _).ShouldBeFalse();
        Component(bom, "PlatformSdk").TryGetProperty("licenses", out _).ShouldBeFalse("its package states no license");
    }

    [Fact]
    public void The_bill_of_materials_says_who_needs_whom()
    {
        Restored();

        var needs = Write().GetProperty("dependencies").EnumerateArray()
            .ToDictionary(need => need.GetProperty("ref").GetString()!, need => string.Join(' ', need.GetProperty("dependsOn").EnumerateArray()));

        needs["orders"].ShouldBe("Shared@1.0.0 pkg:nuget/Analyzer@2.0.0 pkg:nuget/PlatformSdk@1.2.0");
        needs["pkg:nuget/PlatformSdk@1.2.0"].ShouldBe("pkg:nuget/Npgsql@10.0.0", "what the framework itself has is no component");
        needs["pkg:nuget/Npgsql@10.0.0"].ShouldBe("");
    }

    [Fact]
    public void The_bill_of_materials_is_the_same_to_the_byte_when_nothing_has_changed()
    {
        Restored();
        Write();
        var first = _project.Read("obj/bom.cdx.json");

        Write();

        _project.Read("obj/bom.cdx.json").ShouldBe(first);
    }

    [Fact]
    public void The_bill_of_materials_needs_a_restore()
    {
        Task().Execute().ShouldBeFalse();

        _log.Errors.ShouldHaveSingleItem()
            .ShouldStartWith("PLAT2107: The file does not exist, so the packages are not known. Run 'dotnet restore' first.");
    }

    [Fact]
    public void The_bill_of_materials_does_not_guess_from_a_list_that_broke_off()
    {
        _project.Write("obj/project.assets.json", """{ "version": 4, "targets": {""");

        Task().Execute().ShouldBeFalse();

        _log.Errors.ShouldHaveSingleItem().ShouldStartWith("PLAT2107: ");
    }

    private static JsonElement Component(JsonElement bom, string name) =>
        bom.GetProperty("components").EnumerateArray().Single(c => c.GetProperty("name").GetString() == name);

    private JsonElement Write()
    {
        Task().Execute().ShouldBeTrue(string.Join('\n', _log.Errors));
        using var document = JsonDocument.Parse(_project.Read("obj/bom.cdx.json"));
        return document.RootElement.Clone();
    }

    private PlatformSbom Task() => new()
    {
        BuildEngine = _log,
        Project = ProjectItems.Of(_project.Folder),
        AssetsFile = "obj/project.assets.json",
        Framework = "net10.0",
        Version = "1.4.2",
        OutputFile = "obj/bom.cdx.json",
    };

    /// <summary>As NuGet writes it for a program with two packages, one of which only builds, and a project.</summary>
    private void Restored()
    {
        _project.Write("packages/npgsql/10.0.0/npgsql.nuspec",
            """<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata><license """ +
            """type="expression">PostgreSQL</license></metadata></package>""");
        _project.Write("packages/platformsdk/1.2.0/platformsdk.nuspec", "<package>");
        _project.Write("obj/project.assets.json", $$"""
            {
              "version": 4,
              "targets": {
                "net10.0": {
                  "Shared/1.0.0": { "type": "project", "runtime": { "bin/placeholder/Shared.dll": {} } },
                  "PlatformSdk/1.2.0": { "type": "package", "dependencies": { "Npgsql": "10.0.0", "System.Text.Json": "10.0.0" },
                    "runtime": { "lib/net10.0/PlatformSdk.dll": {} } },
                  "Npgsql/10.0.0": { "type": "package", "runtime": { "lib/net10.0/Npgsql.dll": {} } },
                  "Analyzer/2.0.0": { "type": "package", "runtime": { "lib/net10.0/_._": {} }, "build": { "build/Analyzer.props": {} } }
                },
                "net10.0/linux-x64": {}
              },
              "libraries": {
                "Shared/1.0.0": { "type": "project", "path": "../Shared/Shared.csproj" },
                "PlatformSdk/1.2.0": { "type": "package", "sha512": "AP8Q", "path": "platformsdk/1.2.0", "files": [ "platformsdk.nuspec" ] },
                "Npgsql/10.0.0": { "type": "package", "sha512": "AP8Q", "path": "npgsql/10.0.0",
                  "files": [ "lib/net10.0/Npgsql.dll", "npgsql.nuspec" ] },
                "Analyzer/2.0.0": { "type": "package", "sha512": "AP8Q", "path": "analyzer/2.0.0", "files": [] }
              },
              "projectFileDependencyGroups": { "net10.0": [ "PlatformSdk >= 1.2.0", "Analyzer >= 2.0.0", "Shared >= 1.0.0" ] },
              "packageFolders": { {{JsonSerializer.Serialize(_project.PathOf("packages"))}}: {} }
            }
            """);
    }
}
