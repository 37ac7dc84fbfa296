using System.Text.RegularExpressions;
using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Backstage;

/// <summary>What the portal makes of a template is what <c>dotnet new</c> makes of it, to the byte.</summary>
public sealed partial class FrontDoorTests(DeveloperMachine machine)
{
    private static readonly string[] s_postgres = ["postgres"];

    public static TheoryData<string, string, string, string?, string?, bool> Asked => new()
    {
        { "platform-service", "orders", "group:default/team-checkout", null, null, false },
        { "platform-service", "orders-v2", "team-checkout", "shop", "postgres", false },
        { "platform-service", "swift", "team-checkout", null, "postgres", true },
        { "platform-worker", "class", "1st-team", "shop", null, true },
        { "platform-worker", "customer-notification-preferences", "team-mail", null, "postgres", false },
        { "platform-job", "settlement", "user:jo", null, null, true },
        { "platform-job", "x", "team-checkout", "a", "postgres", false },
    };

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task The_front_door_makes_the_same_program(string template, string name, string owner, string? system, string? with, bool isNative)
    {
        var parameters = new Dictionary<string, object> { ["name"] = name, ["owner"] = owner, ["repoUrl"] = Portal.Repository };
        List<string> options = ["--name", name, "--owner", owner];
        if (system is not null)
        {
            parameters["system"] = system;
            options.AddRange(["--system", system]);
        }

        if (with is not null)
        {
            parameters["with"] = new[] { with };
            options.AddRange(["--with", with]);
        }

        if (isNative)
        {
            parameters["aot"] = true;
            options.Add("--aot");
        }

        var expected = await MakeAsync(template, $"{template}-{name}", options);
        // The command looks for a free port; the form asks.
        if (Port().Match(File.ReadAllText(Path.Combine(expected, "src", name, "Properties", "launchSettings.json"))) is { Success: true } port)
            parameters["port"] = int.Parse(port.Value, System.Globalization.CultureInfo.InvariantCulture);

        await ShouldMakeTheSameAsync(template, parameters, expected, $"/src/{name}/catalog-info.yaml");
    }

    [Theory]
    [InlineData("vault")]
    [InlineData(null)]
    public async Task The_front_door_makes_the_same_system(string? secrets)
    {
        var parameters = new Dictionary<string, object> { ["name"] = "shop", ["owner"] = "team-checkout", ["repoUrl"] = Portal.Repository };
        List<string> options = ["--name", "shop", "--owner", "team-checkout"];
        if (secrets is not null)
        {
            parameters["secrets"] = secrets;
            options.AddRange(["--secrets", secrets]);
        }

        await ShouldMakeTheSameAsync("platform-system", parameters, await MakeAsync("platform-system", $"system-{secrets}", options),
            "/catalog-info.yaml");
    }

    [Fact]
    public async Task The_front_door_makes_what_builds_on_a_build_server()
    {
        var made = Path.Combine(machine.NewFolder("portal-build"), "stock");
        await Portal.ScaffoldAsync(Path.Combine(machine.FrontDoors, "platform-service"),
            new Dictionary<string, object> { ["name"] = "stock", ["owner"] = "team-stock", ["with"] = s_postgres, ["repoUrl"] = Portal.Repository },
                made, "nunjucks");

        (await machine.DotnetAsync(made, new Dictionary<string, string?> { ["CI"] = "true" }, "build"))
            .ShouldSucceed().Output.ShouldContain("0 Warning(s)");
    }

    [Fact]
    public async Task The_front_door_refuses_a_name_that_the_catalog_would_refuse()
    {
        var refused = await Assert.ThrowsAsync<ShouldAssertException>(() => Portal.ScaffoldAsync(Path.Combine(machine.FrontDoors, "platform-service"),
            new Dictionary<string, object> { ["name"] = "My Orders", ["owner"] = "team-checkout", ["repoUrl"] = Portal.Repository },
                machine.NewFolder("refused"), "nunjucks"));

        refused.Message.ShouldContain("/name must match pattern");
    }

    private async Task<string> MakeAsync(string template, string folder, IEnumerable<string> options)
    {
        var made = Path.Combine(machine.NewFolder("portal-new"), folder);
        (await machine.NewAsync(machine.NewFolder("portal-new"), template, ["--output", made, .. options])).ShouldSucceed();
        return made;
    }

    private async Task ShouldMakeTheSameAsync(string template, IReadOnlyDictionary<string, object> parameters, string expected, string catalogFile)
    {
        foreach (var engine in new[] { "nunjucks", "nunjitsu" })
        {
            var made = $"{expected}-{engine}";

            var later = await Portal.ScaffoldAsync(Path.Combine(machine.FrontDoors, template), parameters, made, engine);

            Portal.ShouldBeTheSame(made, expected);
            later.GetProperty("publish:github").GetProperty("repoUrl").GetString().ShouldBe(Portal.Repository);
            later.GetProperty("catalog:register").GetProperty("catalogInfoPath").GetString().ShouldBe(catalogFile);
            File.Exists(Path.Combine(made, catalogFile.TrimStart('/'))).ShouldBeTrue();
        }
    }

    [GeneratedRegex("(?<=localhost:)5[0-9]{3}")]
    private static partial Regex Port();
}
