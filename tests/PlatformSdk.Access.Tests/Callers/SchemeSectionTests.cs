using System.Net;

namespace PlatformSdk.Access.Tests.Callers;

/// <summary>What the configuration says about the scheme Bearer in a cluster neither opens the service nor closes it to the login's tokens.</summary>
public sealed class SchemeSectionTests(LoginFixture login) : IClassFixture<LoginFixture>
{
    private const string Section = "Authentication:Schemes:Bearer";

    private static readonly Dictionary<string, Dictionary<string, string?>> s_settings = new()
    {
        ["of dotnet user-jwts"] = new()
        {
            [$"{Section}:ValidIssuer"] = "dotnet-user-jwts",
            [$"{Section}:ValidAudiences:0"] = "http://localhost:5080",
            [$"{Section}:SigningKeys:0:Issuer"] = "dotnet-user-jwts",
            [$"{Section}:SigningKeys:0:Value"] = Convert.ToBase64String(new byte[32]),
        },
        ["of a test issuer"] = new TestIssuer().Settings.ToDictionary(),
        ["without issuer and audience, which ASP.NET Core takes for any"] = new() { [$"{Section}:SaveToken"] = "true" },
        ["that name another authority"] = new() { [$"{Section}:Authority"] = "https://login.invalid" },
        ["that accept any audience"] = new() { [$"{Section}:ValidateAudience"] = "false", [$"{Section}:ValidIssuer"] = "other" },
    };

    public static TheoryData<string> Settings => [.. s_settings.Keys];

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task Settings_of_the_scheme_change_nothing_and_the_log_names_them(string settings)
    {
        var provider = login.Provider;
        await using var service = await ProtectedService.StartAsync(
            ProtectedService.SettingsFor(provider).Concat(s_settings[settings]).ToDictionary());

        (await service.StatusAsync("/who", await provider.GetTokenAsync())).ShouldBe(HttpStatusCode.OK);
        foreach (var audience in (string[])["api://payments", "http://localhost:5080", "test"])
        {
            (await service.StatusAsync("/who", Forged.Signed(provider, change: token => token.Audience = audience)))
                .ShouldBe(HttpStatusCode.Unauthorized, audience);
        }
        (await service.StatusAsync("/who", Forged.Signed(provider, change: token => token.Issuer = "dotnet-user-jwts")))
            .ShouldBe(HttpStatusCode.Unauthorized);
        service.Log.Lines.Count(line => line.Text.Contains($"'{Section}'", StringComparison.Ordinal)).ShouldBe(1);
    }
}
