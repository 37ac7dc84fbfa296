using System.Net;

namespace PlatformSdk.Access.Tests.Callers;

/// <summary>All callers have one address here, as behind a gateway that hides theirs.</summary>
public sealed class RateLimitTests(LoginFixture login) : IClassFixture<LoginFixture>
{
    [Theory]
    [InlineData("ann", "bob", HttpStatusCode.OK)]
    [InlineData("ann", "Ann", HttpStatusCode.OK)]
    [InlineData("ann", "ann", HttpStatusCode.TooManyRequests)]
    public async Task A_rate_limit_counts_each_subject_and_not_each_token_or_address(string first, string second, HttpStatusCode status)
    {
        await using var service = await ProtectedService.StartAsync(new Dictionary<string, string?>(ProtectedService.SettingsFor(login.Provider))
        {
            ["Platform:Web:RateLimit:Requests"] = "1",
            ["Platform:Web:RateLimit:Window"] = "10m",
        });
        // A caller without a token is refused before, and counts for nobody.
        (await service.StatusAsync()).ShouldBe(HttpStatusCode.Unauthorized);
        (await service.StatusAsync("/who", TokenFor(first, "1"))).ShouldBe(HttpStatusCode.OK);

        (await service.StatusAsync("/who", TokenFor(second, "2"))).ShouldBe(status);
    }

    private string TokenFor(string subject, string id) => Forged.Signed(login.Provider, change: token =>
        token.Subject = new([new("sub", subject), new("jti", id), new("name", "the same for all")]));
}
