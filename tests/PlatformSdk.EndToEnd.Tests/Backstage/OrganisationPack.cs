using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Backstage;

/// <summary>
/// The project of an organisation's own templates: restored once, packed and installed once as it should be, and packed again with each mistake.
/// </summary>
public sealed class OrganisationPack(DeveloperMachine machine) : IAsyncLifetime
{
    internal const string Definition = """
        {
          "author": "Acme", "identity": "Acme.Api", "name": "Acme API", "shortName": "acme-api", "description": "An API as Acme makes them.",
          "classifications": [ "Web" ], "tags": { "type": "project" }, "sourceName": "Acme.Api1",
          "symbols": {
            "team": { "type": "parameter", "datatype": "text", "isRequired": true, "description": "Who answers for it.", "replaces": "TEAM" },
            "auth": { "type": "parameter", "datatype": "bool", "defaultValue": "true", "description": "Asks who is there." },
            "store": { "type": "parameter", "datatype": "choice", "defaultValue": "none", "description": "Where data goes.", "replaces": "STORE",
              "choices": [
                { "choice": "none", "description": "Nowhere." },
                { "choice": "sql", "description": "Into a database." },
                { "choice": "blob", "description": "Into a bucket." } ] },
            "pageSize": { "type": "parameter", "datatype": "int", "defaultValue": "20", "description": "How much at once.", "replaces": "PAGE_SIZE" },
            "lowerName": { "type": "derived", "valueSource": "name", "valueTransform": "lowerCaseInvariant", "replaces": "lower-name" }
          },
          "forms": { "lowerCaseInvariant": { "identifier": "lowerCaseInvariant" } },
          "sources": [ { "modifiers": [ { "condition": "(!auth)", "exclude": [ "Auth.cs" ] },
            { "condition": "(store == \"none\")", "exclude": [ "data/**" ] } ] } ]
        }
        """;

    private readonly string _folder = machine.NewFolder("organisation");
    private readonly string _hive = machine.NewFolder("organisation-hive");

    /// <summary>What was packed for Backstage when everything was right.</summary>
    internal string FrontDoor { get; } = Path.Combine(machine.NewFolder("organisation-front-door"), "acme-api");

    public async ValueTask InitializeAsync()
    {
        Write("Acme.Templates.csproj", $"""
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
        Write("content/api/catalog-info.yaml", "kind: Component\nmetadata: { name: lower-name }\nspec: { owner: TEAM }\n");
        Write("content/api/Acme.Api1.csproj", "<Project>\n  <!--#if (auth) -->\n  <Auth/>\n  <!--#endif -->\n</Project>\n");
        Write("content/api/Auth.cs", "namespace Acme.Api1;\n");
        Write("content/api/data/STORE.sql", "-- STORE of TEAM\n");
        Write("content/api/Program.cs",
            "// ${{ github.sha }} {% raw %} {# no comment #} {{ handlebars }}\n#if (auth && store != \"none\")\nvar both = PAGE_SIZE;\n#elseif " +
            "(auth)\nvar auth = PAGE_SIZE;\n#else\nvar none = \"STORE\";\n#endif\n");
        await File.WriteAllBytesAsync(Path.Combine(_folder, "content", "api", "icon.png"), [0x89, 0x50, 0, 0xff, 0x0a]);
        (await machine.DotnetAsync(_folder, "restore")).ShouldSucceed();
        (await PackAsync(Definition)).Result.ShouldSucceed();
        (await machine.DotnetAsync(_folder, "new", "install", Packages().Single(), "--debug:custom-hive", _hive)).ShouldSucceed();
        Directory.Move(Path.Combine(_folder, "artifacts", "backstage", "acme-api"), FrontDoor);
    }

    /// <summary>What was said, and how many packages were made.</summary>
    internal async Task<(CommandResult Result, int Packages)> PackAsync(string definition)
    {
        foreach (var old in Packages())
            File.Delete(old);
        Write("content/api/.template.config/template.json", definition);
        return (await machine.DotnetAsync(_folder, "pack", "--no-restore"), Packages().Length);
    }

    internal Task<CommandResult> NewAsync(params string[] arguments) =>
        machine.DotnetAsync(_folder, ["new", "acme-api", "--debug:custom-hive", _hive, .. arguments]);

    internal string NewFolder(string name) => machine.NewFolder(Path.Combine("organisation-made", name));

    private string[] Packages() => Directory.GetFiles(_folder, "*.nupkg", SearchOption.AllDirectories);

    private void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, file))!);
        File.WriteAllText(Path.Combine(_folder, file), text);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
