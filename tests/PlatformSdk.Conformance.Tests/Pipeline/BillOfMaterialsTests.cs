using System.Reflection;
using System.Text.Json;
using PlatformSdk.Build.Authoring.Sbom;
using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests.Pipeline;

/// <summary>Of this very project: what NuGet has restored for it is as real as any.</summary>
public sealed class BillOfMaterialsTests : IDisposable
{
    private static readonly string s_assets = typeof(BillOfMaterialsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "AssetsFile").Value!;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_bill_of_materials_is_one_by_the_schema_of_CycloneDX()
    {
        var bom = Write();

        (await Validators.ValidateAsync(_folder.Path)).ShouldBeEmpty();
        bom.ShouldContain("\"purl\": \"pkg:nuget/YamlDotNet@16.3.0\"");
        bom.ShouldContain("\"ref\": \"PlatformSdk.Build@");
    }

    [Theory]
    [InlineData("\"alg\": \"SHA-512\"", "\"alg\": \"SHA-5\"", "/hashes/0/alg")]
    [InlineData("\"scope\": \"required\"", "\"scoop\": \"required\"", "scoop")]
    [InlineData("\"ref\": \"conformance\"", "\"ref\": \"nobody\"", "nobody is referred to")]
    public async Task A_mistake_in_it_is_found(string right, string wrong, string said)
    {
        var bom = Write();
        bom.ShouldContain(right);
        _folder.Write("bom.cdx.json", bom.Replace(right, wrong, StringComparison.Ordinal));

        (await Validators.ValidateAsync(_folder.Path)).ShouldContain(finding => finding.Message.Contains(said, StringComparison.Ordinal));
    }

    private string Write()
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(s_assets));
        var bom = CycloneDx.Render("conformance", "1.4.2", Assets.Read(assets.RootElement, "net10.0"));
        _folder.Write("bom.cdx.json", bom);
        return bom;
    }
}
