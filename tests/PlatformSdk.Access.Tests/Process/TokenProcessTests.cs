using System.Net;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Access.Tests.Process;

/// <summary>Whose requests are answered by a program, as an assembly and as native code.</summary>
public sealed class TokenProcessTests
{
    [Theory]
    [InlineData(Compilation.Managed)]
    [InlineData(Compilation.Native)]
    public async Task It_accepts_the_tokens_of_the_login_and_no_others(Compilation compilation)
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var service = await ProtectedProcess.StartAsync(compilation, provider);
        var good = await provider.GetTokenAsync();

        (await service.StatusAsync("/order", good)).ShouldBe(HttpStatusCode.OK, service.Output);
        (await service.StatusAsync("/order", await provider.GetTokenAsync("api://payments"))).ShouldBe(HttpStatusCode.Unauthorized);
        foreach (var (lie, forge) in Forged.All)
        {
            var answer = await service.GetAsync("/order", forge(provider));
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, lie);
            answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer error=\"invalid_token\"", lie);
        }
        var stranger = await service.GetAsync("/order");
        stranger.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        stranger.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        (await service.StatusAsync("/health/ready")).ShouldBe(HttpStatusCode.OK);

        await ShouldFollowTheKeysAsync(provider, service, good);
        service.Output.ShouldNotContain(good.Split('.')[1]);
    }

    /// <summary>Some seconds later: the service does not ask its login more often.</summary>
    private static async Task ShouldFollowTheKeysAsync(OpenIdProvider provider, ProtectedProcess service, string old)
    {
        provider.Rotate("second");
        var token = await provider.GetTokenAsync();

        await Eventually.IsTrueAsync("the new key is accepted", async () => await service.StatusAsync("/order", token) == HttpStatusCode.OK);
        (await service.StatusAsync("/order", old)).ShouldBe(HttpStatusCode.Unauthorized);
    }
}
