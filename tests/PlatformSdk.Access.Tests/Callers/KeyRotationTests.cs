using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using PlatformSdk.Access.Issuer;

namespace PlatformSdk.Access.Tests.Callers;

/// <summary>The keys of an issuer change, and the issuer is down at times.</summary>
public sealed class KeyRotationTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    [Theory]
    [InlineData("second")]
    [InlineData("first")]
    public async Task The_first_request_with_a_new_key_succeeds_and_the_old_key_is_refused(string idOfNewKey)
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var service = await StartAsync(provider);
        var old = await provider.GetTokenAsync();
        (await service.StatusAsync("/who", old)).ShouldBe(HttpStatusCode.OK);

        provider.Rotate(idOfNewKey);
        _time.Advance(IssuerKeys.Pause);

        (await service.StatusAsync("/who", await provider.GetTokenAsync())).ShouldBe(HttpStatusCode.OK);
        (await service.StatusAsync("/who", old)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_withdrawn_key_is_refused_when_the_keys_are_read_again()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var service = await StartAsync(provider);
        var old = await provider.GetTokenAsync();
        (await service.StatusAsync("/who", old)).ShouldBe(HttpStatusCode.OK);

        provider.Rotate("second");
        _time.Advance(IssuerKeys.Lifetime);

        await Eventually.IsTrueAsync("the old key to be refused", async () => await service.StatusAsync("/who", old) == HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Tokens_with_unknown_keys_do_not_flood_the_issuer()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var service = await StartAsync(provider);
        (await service.StatusAsync("/who", await provider.GetTokenAsync())).ShouldBe(HttpStatusCode.OK);
        _time.Advance(IssuerKeys.Pause);
        var before = provider.Asked(OpenIdProvider.Keys);

        for (var i = 0; i < 20; i++)
        {
            (await service.StatusAsync("/who", Forged.Signed(provider, OpenIdProvider.StrangeKey($"unknown{i}"))))
                .ShouldBe(HttpStatusCode.Unauthorized);
        }

        (provider.Asked(OpenIdProvider.Keys) - before).ShouldBe(1);
    }

    [Fact]
    public async Task An_issuer_that_is_down_stops_no_request()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var service = await StartAsync(provider);
        var token = await provider.GetTokenAsync();
        (await service.StatusAsync("/who", token)).ShouldBe(HttpStatusCode.OK);

        provider.Lie = context => Answer.With(context, 503, "");
        _time.Advance(IssuerKeys.Lifetime);

        await Eventually.IsTrueAsync("the failure to be logged", async () =>
        {
            (await service.StatusAsync("/who", token)).ShouldBe(HttpStatusCode.OK);
            return service.Log.Text.Contains("cannot be read again", StringComparison.Ordinal);
        });
        (await service.StatusAsync("/who", Forged.Signed(provider, OpenIdProvider.StrangeKey("unknown")))).ShouldBe(HttpStatusCode.Unauthorized);
        (await service.StatusAsync("/who", token)).ShouldBe(HttpStatusCode.OK);
        (await service.StatusAsync("/health/ready")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_service_starts_without_its_issuer_and_answers_503_until_it_knows_the_keys()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        provider.Lie = context => Answer.With(context, 503, "");
        await using var service = await StartAsync(provider);
        var token = Forged.Signed(provider);

        var answer = await service.GetAsync("/who", token);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter!.Delta.ShouldBe(IssuerKeys.Pause);
        answer.Headers.WwwAuthenticate.ShouldBeEmpty();
        (await service.StatusAsync("/who")).ShouldBe(HttpStatusCode.Unauthorized);
        (await service.StatusAsync("/who", token, token)).ShouldBe(HttpStatusCode.Unauthorized, "no key makes two tokens right");
        (await service.StatusAsync("/who", "no")).ShouldBe(HttpStatusCode.Unauthorized, "nor what is no token");
        (await service.StatusAsync("/open", token)).ShouldBe(HttpStatusCode.OK);
        (await service.StatusAsync("/health/ready")).ShouldBe(HttpStatusCode.OK);
        service.Log.Lines.Count(line => line.Text.Contains("cannot be read: ", StringComparison.Ordinal)).ShouldBe(1);

        provider.Lie = null;
        _time.Advance(IssuerKeys.Pause);
        (await service.StatusAsync("/who", token)).ShouldBe(HttpStatusCode.OK);
    }

    private Task<ProtectedService> StartAsync(OpenIdProvider provider) => ProtectedService.StartAsync(provider, after: builder =>
        builder.Services.Replace(
            ServiceDescriptor.Singleton(services => ActivatorUtilities.CreateInstance<IssuerKeys>(services, (TimeProvider)_time))));
}
