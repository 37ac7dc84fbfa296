using System.Net;
using System.Security.Claims;
using PlatformSdk.Settings;

namespace PlatformSdk.Access.Tests.Callers;

/// <summary>A service that cannot check tokens does not start, instead of being open or closed to everyone.</summary>
public sealed class SettingTests
{
    [Theory]
    [InlineData(null, "api://orders", "'Platform:Access:Issuer' is not set")]
    [InlineData("https://login.example.com", null, "'Platform:Access:Audience' is not set")]
    [InlineData("http://login.example.com", "api://orders", "must be an https address")]
    [InlineData("http://localhost:8080", "api://orders", "must be an https address")]
    [InlineData("https://login.example.com?tenant=1", "api://orders", "must be an https address")]
    [InlineData("https://login.example.com#fragment", "api://orders", "must be an https address")]
    [InlineData("https://user:password@login.example.com", "api://orders", "must be an https address")]
    [InlineData("login.example.com", "api://orders", "must be an https address")]
    public void A_missing_or_wrong_setting_prevents_the_start(string? issuer, string? audience, string said)
    {
        var failure = Should.Throw<SettingException>(() => ProtectedService.Build(new Dictionary<string, string?>
        {
            ["Platform:Access:Issuer"] = issuer,
            ["Platform:Access:Audience"] = audience,
        }));

        failure.Message.ShouldContain(said);
        failure.Message.ShouldNotContain("user:password");
    }

    [Theory]
    [InlineData("requird")]
    [InlineData("true")]
    [InlineData("no")]
    public void A_typo_in_the_setting_does_not_open_the_service(string auth) => Should.Throw<SettingException>(() =>
        ProtectedService.Build(new Dictionary<string, string?> { ["Platform:Access:Auth"] = auth }))
        .Message.ShouldContain($"'Platform:Access:Auth' is '{auth}'; it must be required or none.");

    [Fact]
    public void Without_the_package_the_service_does_not_start() => Should.Throw<SettingException>(() =>
        ProtectedService.Build(new Dictionary<string, string?>(), register: _ => { })).Message.ShouldContain("dotnet add package PlatformSdk.Access");

    [Fact]
    public async Task In_tests_the_tokens_of_a_test_issuer_are_accepted_and_name_the_caller()
    {
        var issuer = new TestIssuer();
        await using var service = await ProtectedService.StartAsync(issuer.Settings, environment: "Development");

        var answer = await service.GetAsync("/who", issuer.CreateToken("ann", new Claim("scope", "orders.read")));

        (await answer.Content.ReadAsStringAsync()).ShouldBe("ann");
        (await service.StatusAsync("/who", new TestIssuer().CreateToken("ann"))).ShouldBe(HttpStatusCode.Unauthorized);
        service.Log.Text.ShouldNotContain("dotnet user-jwts");
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Dev")]
    [InlineData("Staging")]
    public async Task In_a_cluster_the_tokens_of_a_test_issuer_are_refused(string environment)
    {
        var issuer = new TestIssuer();
        await using var provider = await OpenIdProvider.StartAsync();
        await using var service = await ProtectedService.StartAsync(
            ProtectedService.SettingsFor(provider).Concat(issuer.Settings).ToDictionary(), environment: environment);

        (await service.StatusAsync("/who", issuer.CreateToken("ann"))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_laptop_without_keys_says_once_how_to_get_a_token()
    {
        await using var service = await ProtectedService.StartAsync(new Dictionary<string, string?>(), environment: "Development");

        (await service.StatusAsync("/who", new TestIssuer().CreateToken("ann"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await service.StatusAsync()).ShouldBe(HttpStatusCode.Unauthorized);
        service.Log.Lines.Count(line => line.Text.Contains("dotnet user-jwts create", StringComparison.Ordinal)).ShouldBe(1);
    }
}
