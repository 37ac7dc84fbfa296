using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Backstage;

/// <summary>A pack of an organisation's own templates, with the one property that it takes.</summary>
public sealed class AnOrganisationsOwnPack(DeveloperMachine machine)
{
    private const string Definition = """
        {
          "author": "Acme", "identity": "Acme.Api", "name": "Acme API", "shortName": "acme-api", "description": "An API as Acme makes them.",
          "classifications": [ "Web" ], "tags": { "type": "project" }, "sourceName": "Acme.Api1",
          "symbols": {
            "team": { "type": "parameter", "datatype": "text", "isRequired": true, "description": "Who answers for it.", "replaces": "TEAM" },
            "auth": { "type": "parameter", "datatype": "bool", "defaultValue": "true", "description": "Asks who is there." },
            "store": { "type": "parameter", "datatype": "choice", "defaultValue": "none", "description": "Where data goes.", "replaces": "STORE",
              "choices": [ { "choice": "none", "description": "Nowhere." }, { "choice": "sql", "description": "Into a database." }, { "choice": "blob", "description": "Into a bucket." } ] },
            "pageSize": { "type": "parameter", "datatype": "int", "defaultValue": "20", "description": "How much at once.", "replaces": "PAGE_SIZE" },
            "lowerName": { "type": "derived", "valueSource": "name", "valueTransform": "lowerCaseInvariant", "replaces": "lower-name" }
          },
          "forms": { "lowerCaseInvariant": { "identifier": "lowerCaseInvariant" } },
          "sources": [ { "modifiers": [ { "condition": "(!auth)", "exclude": [ "Auth.cs" ] }, { "condition": "(store == \"none\")", "exclude": [ "data/**" ] } ] } ]
        }
        """;

    [Theory]
    [InlineData(true, "none", 20)]
    [InlineData(false, "sql", 50)]
    [InlineData(true, "blob", 7)]
    public async Task Has_two_front_doors_that_lead_to_the_same(bool auth, string store, int pageSize)
    {
        var (project, _) = await PackAsync("pack-" + store, Definition);
        var hive = Path.Combine(project, "hive");
        (await machine.DotnetAsync(project, "new", "install", Directory.GetFiles(project, "*.nupkg", SearchOption.AllDirectories).Single(), "--debug:custom-hive", hive)).ShouldSucceed();
        var expected = Path.Combine(project, "made", "new");
        (await machine.DotnetAsync(project, "new", "acme-api", "--debug:custom-hive", hive, "--name", "invoices", "--output", expected, "--team", "a \"b\" & <c>", "--auth", auth ? "true" : "false", "--store", store, "--pageSize", $"{pageSize}")).ShouldSucceed();
        var parameters = new Dictionary<string, object> { ["name"] = "invoices", ["team"] = "a \"b\" & <c>", ["auth"] = auth, ["store"] = store, ["pageSize"] = pageSize, ["repoUrl"] = Portal.Repository };

        await Portal.ScaffoldAsync(Path.Combine(project, "artifacts", "backstage", "acme-api"), parameters, Path.Combine(project, "made", "portal"), "nunjucks");

        Portal.ShouldBeTheSame(Path.Combine(project, "made", "portal"), expected);
        File.ReadAllText(Path.Combine(expected, "Program.cs")).ShouldContain("${{ github.sha }}");
    }

    [Theory]
    [InlineData("\"name\": \"Acme API\", ", "\"name\": \"Acme API\" ", "error PLAT2301", "template.json(")]
    [InlineData("\"identity\": \"Acme.Api\", ", "", "error PLAT2302", "'identity' is missing")]
    [InlineData("\"shortName\": \"acme-api\"", "\"shortName\": \"acme api\"", "error PLAT2304", "template.json(2,65")]
    [InlineData("\"description\": \"Asks who is there.\"", "\"displayName\": \"Auth\"", "warning PLAT2303", "template.json(6,5")]
    [InlineData("\"identifier\": \"lowerCaseInvariant\"", "\"identifier\": \"jsonEncode\"", "error PLAT2305", "template.json(10,5")]
    public async Task Is_told_what_is_wrong_with_its_template_and_where(string said, string instead, string code, string place)
    {
        var (project, result) = await PackAsync("bad-" + code[^4..], Definition.Replace(said, instead, StringComparison.Ordinal));

        result.Output.ShouldContain(code);
        result.Output.ShouldContain(place);
        result.Output.ShouldNotContain("MSB4018");
        Directory.GetFiles(project, "*.nupkg", SearchOption.AllDirectories).Length.ShouldBe(code.StartsWith("error", StringComparison.Ordinal) ? 0 : 1);
    }

    private async Task<(string Folder, CommandResult Result)> PackAsync(string folder, string definition)
    {
        var project = machine.NewFolder(folder);
        Write(project, "Acme.Templates.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <PackageType>Template</PackageType>
                <PlatformTemplatePack>true</PlatformTemplatePack>
                <EnableDefaultItems>false</EnableDefaultItems>
                <IncludeBuildOutput>false</IncludeBuildOutput>
                <NoWarn>$(NoWarn);NU5128</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="PlatformSdk.Build" Version="{machine.Version}" PrivateAssets="all"/>
                <Content Include="content/**" PackagePath="content"/>
              </ItemGroup>
            </Project>
            """);
        Write(project, "content/api/.template.config/template.json", definition);
        Write(project, "content/api/catalog-info.yaml", "kind: Component\nmetadata: { name: lower-name }\nspec: { owner: TEAM }\n");
        Write(project, "content/api/Acme.Api1.csproj", "<Project>\n  <!--#if (auth) -->\n  <Auth/>\n  <!--#endif -->\n</Project>\n");
        Write(project, "content/api/Auth.cs", "namespace Acme.Api1;\n");
        Write(project, "content/api/data/STORE.sql", "-- STORE of TEAM\n");
        Write(project, "content/api/Program.cs", "// ${{ github.sha }} {% raw %} {# no comment #} {{ handlebars }}\n#if (auth && store != \"none\")\nvar both = PAGE_SIZE;\n#elseif (auth)\nvar auth = PAGE_SIZE;\n#else\nvar none = \"STORE\";\n#endif\n");
        await File.WriteAllBytesAsync(Path.Combine(project, "content", "api", "icon.png"), [0x89, 0x50, 0, 0xff, 0x0a]);
        return (project, await machine.DotnetAsync(project, "pack"));
    }

    private static void Write(string project, string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(project, file))!);
        File.WriteAllText(Path.Combine(project, file), text);
    }
}
