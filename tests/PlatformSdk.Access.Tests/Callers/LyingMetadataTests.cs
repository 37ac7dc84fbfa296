using System.Net;
using Microsoft.AspNetCore.Http;
using PlatformSdk.Access.Issuer;

namespace PlatformSdk.Access.Tests.Callers;

/// <summary>With the keys any token can be signed, so metadata is checked before it is used.</summary>
public sealed class LyingMetadataTests
{
    private static readonly Dictionary<string, (string Path, Func<HttpContext, OpenIdProvider, Task> Answer, string Said)> s_lies = new()
    {
        ["it names another issuer"] = Metadata((context, provider) =>
            Json(context, "https://login.evil.example/", provider.Issuer + ".well-known/jwks"), "names another issuer"),
        ["it names the issuer without its slash"] = Metadata((context, provider) =>
            Json(context, provider.Issuer.TrimEnd('/'), provider.Issuer + ".well-known/jwks"), "names another issuer"),
        ["the keys have no TLS"] = Metadata((context, provider) =>
            Json(context, provider.Issuer, provider.Issuer.Replace("https", "http", StringComparison.Ordinal)), "'jwks_uri'"),
        ["the keys are a file"] = Metadata((context, provider) => Json(context, provider.Issuer, "file:///etc/passwd"), "'jwks_uri'"),
        ["the keys are nowhere"] =
            Metadata((context, provider) => context.Response.WriteAsync($$"""{"issuer":"{{provider.Issuer}}"}"""), "'jwks_uri'"),
        ["it is a page"] = Metadata((context, _) => context.Response.WriteAsync("<html>Sign in</html>"), "not valid"),
        ["it is a number"] = Metadata((context, _) => context.Response.WriteAsync("42"), "not valid"),
        ["it is huge"] = Metadata((context, _) => context.Response.WriteAsync($$"""{"issuer":"{{new string('x', 600_000)}}"}"""), "too large"),
        ["it never ends"] = Metadata(async (context, _) =>
        {
            for (var i = 0; i < 10_000; i++)
                await context.Response.WriteAsync(new string(' ', 10_000), context.RequestAborted);
        }, "too large"),
        ["it is slow"] = Metadata((context, _) => StubServer.HangAsync(context), "in time"),
        ["it redirects"] = Metadata((context, provider) =>
        {
            context.Response.Redirect(provider.Issuer + "elsewhere");
            return Task.CompletedTask;
        }, "answered 302"),
        ["there are no keys"] = Keys("""{"keys":[]}""", "no key"),
        ["there are only shared keys"] =
            Keys("""{"keys":[{"kty":"oct","kid":"first","k":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}]}""", "no key"),
        ["the keys are not JSON"] = Keys("-----BEGIN PUBLIC KEY-----", "not valid"),
    };

    public static TheoryData<string> Lies => [.. s_lies.Keys];

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task Metadata_that_lies_is_not_used_and_the_log_says_why(string lie)
    {
        var (path, answer, said) = s_lies[lie];
        await using var provider = await OpenIdProvider.StartAsync();
        provider.Lie = async context =>
        {
            if (context.Request.Path != path)
                return false;
            await answer(context, provider);
            return true;
        };
        await using var service = await ProtectedService.StartAsync(provider);

        (await service.StatusAsync("/who", Forged.Signed(provider))).ShouldBe(HttpStatusCode.ServiceUnavailable);

        await Eventually.IsTrueAsync($"'{said}' in the log", () =>
            service.Log.Lines.Any(line => line.Category == typeof(IssuerKeys).FullName && line.Text.Contains(said, StringComparison.Ordinal)));
        (await service.StatusAsync("/open")).ShouldBe(HttpStatusCode.OK);
    }

    private static (string, Func<HttpContext, OpenIdProvider, Task>, string) Metadata(Func<HttpContext, OpenIdProvider, Task> answer, string said)
        => (OpenIdProvider.Metadata, answer, said);

    private static (string, Func<HttpContext, OpenIdProvider, Task>, string) Keys(string text, string said)
        => (OpenIdProvider.Keys, (context, _) => context.Response.WriteAsync(text), said);

    private static Task Json(HttpContext context, string issuer, string keys)
        => context.Response.WriteAsync($$"""{"issuer":"{{issuer}}","jwks_uri":"{{keys}}"}""");
}
