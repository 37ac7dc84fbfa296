namespace PlatformSdk.EndToEnd.Tests.Backstage;

/// <summary>A pack of an organisation's own templates, with the one property that it takes.</summary>
public sealed class OrganisationPackTests(OrganisationPack pack) : IClassFixture<OrganisationPack>
{
    [Theory]
    [InlineData(true, "none", 20)]
    [InlineData(false, "sql", 50)]
    [InlineData(true, "blob", 7)]
    public async Task An_organisations_own_pack_has_two_front_doors_that_lead_to_the_same(bool auth, string store, int pageSize)
    {
        var made = pack.NewFolder($"made-{store}");
        var expected = Path.Combine(made, "new");
        (await pack.NewAsync("--name", "invoices", "--output", expected, "--team", "a \"b\" & <c>", "--auth", auth
            ? "true"
            : "false", "--store", store, "--pageSize", $"{pageSize}")).ShouldSucceed();
        var parameters =
            new Dictionary<string, object>
            {
                ["name"] = "invoices",
                ["team"] = "a \"b\" & <c>",
                ["auth"] = auth,
                ["store"] = store,
                ["pageSize"] = pageSize,
                ["repoUrl"] = Portal.Repository
            };

        await Portal.ScaffoldAsync(pack.FrontDoor, parameters, Path.Combine(made, "portal"), "nunjucks");

        Portal.ShouldBeTheSame(Path.Combine(made, "portal"), expected);
        File.ReadAllText(Path.Combine(expected, "Program.cs")).ShouldContain("${{ github.sha }}");
    }

    [Theory]
    [InlineData("\"name\": \"Acme API\", ", "\"name\": \"Acme API\" ", "error PLAT2301", "template.json(")]
    [InlineData("\"identity\": \"Acme.Api\", ", "", "error PLAT2302", "'identity' is missing")]
    [InlineData("\"shortName\": \"acme-api\"", "\"shortName\": \"acme api\"", "error PLAT2304", "template.json(2,65")]
    [InlineData("\"description\": \"Asks who is there.\"", "\"displayName\": \"Auth\"", "warning PLAT2303", "template.json(6,5")]
    [InlineData("\"identifier\": \"lowerCaseInvariant\"", "\"identifier\": \"jsonEncode\"", "error PLAT2305", "template.json(13,5")]
    public async Task An_organisations_own_pack_is_told_what_is_wrong_with_its_template_and_where(string said, string instead, string code,
        string place)
    {
        var (result, packages) = await pack.PackAsync(OrganisationPack.Definition.Replace(said, instead, StringComparison.Ordinal));

        result.Output.ShouldContain(code);
        result.Output.ShouldContain(place);
        result.Output.ShouldNotContain("MSB4018");
        packages.ShouldBe(code.StartsWith("error", StringComparison.Ordinal) ? 0 : 1);
    }
}
