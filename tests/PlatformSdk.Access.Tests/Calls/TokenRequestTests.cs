using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using PlatformSdk.Access.Calls;

namespace PlatformSdk.Access.Tests.Calls;

/// <summary>How a token is fetched, kept and renewed.</summary>
public sealed class TokenRequestTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task A_token_is_renewed_shortly_before_it_expires()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var stub = await StubServer.AnsweringAsync(200);
        using var caller = CallingHost.Start(provider, stub.Address.ToString(), time: _time);

        await caller.Client("inventory").GetAsync("first");
        _time.Advance(TimeSpan.FromMinutes(58));
        await caller.Client("inventory").GetAsync("still");
        _time.Advance(TimeSpan.FromSeconds(90));
        await caller.Client("inventory").GetAsync("renewed");

        provider.Asked("/connect/token").ShouldBe(2);
        var sent = stub.Requests.Select(request => request.Headers["Authorization"]).ToList();
        sent[1].ShouldBe(sent[0]);
        sent[2].ShouldNotBe(sent[0]);
    }

    [Fact]
    public async Task A_valid_token_stays_in_use_while_the_issuer_is_down()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var stub = await StubServer.AnsweringAsync(200);
        using var caller = CallingHost.Start(provider, stub.Address.ToString(), time: _time);
        await caller.Client("inventory").GetAsync("first");

        provider.Lie = context => Answer.With(context, 503, "");
        _time.Advance(TimeSpan.FromMinutes(59.5));

        (await caller.Client("inventory").GetAsync("second")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await caller.Client("inventory").GetAsync("third")).StatusCode.ShouldBe(HttpStatusCode.OK);
        provider.Asked("/connect/token").ShouldBe(2);
        caller.Log.Text.ShouldContain("No new token for calls to api://inventory");
    }

    [Theory]
    [InlineData(200, """{"access_token":"a.b.c","token_type":"mac","expires_in":60}""", "not a bearer token")]
    [InlineData(200, """{"token_type":"Bearer"}""", "without a token")]
    [InlineData(200, """{"access_token":"a\r\nHost: evil","token_type":"Bearer"}""", "without a token")]
    [InlineData(200, "<html>", "without a token")]
    [InlineData(200, "[]", "without a token")]
    [InlineData(400, """{"error":"invalid_scope","error_description":"the description may name anything"}""", "answered 400 (invalid_scope).")]
    [InlineData(401, """{"error":"Secret s3cret is wrong"}""", "answered 401.")]
    [InlineData(302, "", "answered 302.")]
    [InlineData(500, "oops", "answered 500.")]
    public async Task An_answer_without_a_token_fails_the_call_with_the_reason(int status, string text, string why)
    {
        await using var provider = await OpenIdProvider.StartAsync();
        provider.Lie = async context => context.Request.Path == "/connect/token" && await Answer.With(context, status, text);
        await using var stub = await StubServer.AnsweringAsync(200);
        using var caller = CallingHost.Start(provider, stub.Address.ToString(), time: _time);

        var failure = await Should.ThrowAsync<HttpRequestException>(() => caller.Client("inventory").PostAsync("x", null));

        failure.Message.ShouldStartWith("There is no token for api://inventory: ");
        failure.Message.ShouldContain(why);
        failure.ToString().ShouldNotContain("anything");
        failure.ToString().ShouldNotContain("s3cret");
        stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_secret_is_reported_without_it_and_the_issuer_is_not_flooded()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var stub = await StubServer.AnsweringAsync(200);
        using var caller = CallingHost.Start(provider, stub.Address.ToString(), secret: "wrong-secret-value", time: _time);

        for (var i = 0; i < 10; i++)
        {
            (await Should.ThrowAsync<HttpRequestException>(() => caller.Client("inventory")
                .PostAsync("x", null))).Message.ShouldContain("invalid_client");
        }

        provider.Asked("/connect/token").ShouldBe(1);
        caller.Log.Text.ShouldNotContain("wrong-secret-value");
        caller.Log.Text.ShouldNotContain(Convert.ToBase64String(Encoding.ASCII.GetBytes("orders:wrong-secret-value")));
        caller.Log.Lines.Count(line => line.Text.Contains("No token for calls", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData("http://login.example.com/token")]
    [InlineData("ftp://login.example.com/token")]
    [InlineData("/connect/token")]
    public async Task A_token_endpoint_without_TLS_never_gets_the_secret(string endpoint)
    {
        await using var provider = await OpenIdProvider.StartAsync();
        provider.Lie = async context => context.Request.Path == OpenIdProvider.Metadata && await Answer.With(context, 200,
            $$"""{"issuer":"{{provider.Issuer}}","jwks_uri":"{{provider.Issuer}}.well-known/jwks","token_endpoint":"{{endpoint}}"}""");
        await using var stub = await StubServer.AnsweringAsync(200);
        using var caller = CallingHost.Start(provider, stub.Address.ToString(), time: _time);

        (await Should.ThrowAsync<HttpRequestException>(() => caller.Client("inventory")
            .PostAsync("x", null))).Message.ShouldContain("token_endpoint");
    }

    [Theory]
    [InlineData("[\"client_secret_post\"]", false)]
    [InlineData("[\"client_secret_post\",\"client_secret_basic\"]", true)]
    [InlineData("[]", true)]
    public async Task The_secret_is_sent_as_the_issuer_supports_it(string methods, bool isBasic)
    {
        await using var provider = await OpenIdProvider.StartAsync();
        var (header, body) = ("", "");
        provider.Lie = async context =>
        {
            if (context.Request.Path == OpenIdProvider.Metadata)
            {
                return await Answer.With(context, 200, $$"""
                    {"issuer":"{{provider.Issuer}}","jwks_uri":"{{provider.Issuer}}.well-known/jwks",
                     "token_endpoint":"{{provider.Issuer}}connect/token",
                     "token_endpoint_auth_methods_supported":{{methods}}}
                    """);
            }
            if (context.Request.Path != "/connect/token")
                return false;
            header = context.Request.Headers.Authorization.ToString();
            body = await new StreamReader(context.Request.Body).ReadToEndAsync();
            return await Answer.With(context, 200, """{"access_token":"eyJhbGciOiJub25lIn0.e30.","token_type":"bearer","expires_in":"60"}""");
        };
        await using var stub = await StubServer.AnsweringAsync(200);
        using var caller = CallingHost.Start(provider, stub.Address.ToString(), time: _time);

        await caller.Client("inventory").GetAsync("x");

        header.StartsWith("Basic ", StringComparison.Ordinal).ShouldBe(isBasic);
        body.Contains("client_secret=", StringComparison.Ordinal).ShouldBe(!isBasic);
        body.ShouldContain("grant_type=client_credentials");
        body.ShouldContain("scope=api%3A%2F%2Finventory%2F.default");
        stub.Requests.ShouldHaveSingleItem().Headers["Authorization"].ShouldBe("Bearer eyJhbGciOiJub25lIn0.e30.");
    }

    [Theory]
    [InlineData("audience", "audience=api%3A%2F%2Finventory")]
    [InlineData("resource", "resource=api%3A%2F%2Finventory")]
    [InlineData(null, "grant_type=client_credentials")]
    public async Task The_called_service_is_named_as_the_issuer_expects_it(string? parameter, string sent)
    {
        await using var provider = await OpenIdProvider.StartAsync();
        var body = "";
        provider.Lie = async context =>
        {
            if (context.Request.Path != "/connect/token")
                return false;
            body = await new StreamReader(context.Request.Body).ReadToEndAsync();
            return await Answer.With(context, 200, """{"access_token":"a.b.c","expires_in":60}""");
        };
        await using var stub = await StubServer.AnsweringAsync(200);
        using var caller = CallingHost.Start(provider, stub.Address.ToString(), time: _time,
            more: new() { ["Platform:Access:Parameter"] = parameter, ["Platform:Access:Scope"] = null });

        await caller.Client("inventory").GetAsync("x");

        body.Split('&').Except(["grant_type=client_credentials"]).Append("grant_type=client_credentials").ShouldContain(sent);
        body.ShouldNotContain("scope");
    }

    [Fact]
    public async Task A_rotated_client_secret_is_used_for_the_next_token()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var stub = await StubServer.AnsweringAsync(200);
        using var caller = CallingHost.Start(provider, stub.Address.ToString(), secret: "the-old-secret", time: _time);
        await Should.ThrowAsync<HttpRequestException>(() => caller.Client("inventory").PostAsync("x", null));

        caller.Configuration["Secrets:access-client"] = OpenIdProvider.ClientSecret;
        _time.Advance(CachedToken.Pause);

        (await caller.Client("inventory").GetAsync("x")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
