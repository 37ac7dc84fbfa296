using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using PlatformSdk.Secrets.Tests.Support;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace PlatformSdk.Access.Tests.Support;

/// <summary>A real OpenID provider (OpenIddict) on a real socket with TLS, whose keys rotate and whose documents can be made to lie.</summary>
internal sealed class OpenIdProvider : IAsyncDisposable
{
    internal const string ClientId = "orders";
    internal const string ClientSecret = "a secret: with +/% and ü";
    /// <summary>As Entra ID names the called service: by a scope that starts with its audience.</summary>
    internal const string Scope = "/.default";

    internal const string Metadata = "/.well-known/openid-configuration";
    internal const string Keys = "/.well-known/jwks";

    // Made once: keys cost more time than all the rest of a test.
    private static readonly X509Certificate2 s_certificate = TestCertificate.Create();
    private static readonly RSA[] s_pairs = [RSA.Create(2048), RSA.Create(2048), RSA.Create(2048)];

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _paths = new();

    private OpenIdProvider(WebApplication app) => _app = app;

    /// <summary>The issuer to the letter: OpenIddict's ends with a slash.</summary>
    internal string Issuer => _app.Urls.First() + "/";

    /// <summary>What a client must trust, in PEM.</summary>
    internal static string Certificate => s_certificate.ExportCertificatePem();

    /// <summary>The key that signs.</summary>
    internal SecurityKey Key => Options.SigningCredentials[0].Key;

    /// <summary>How long its tokens are valid.</summary>
    internal TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Answers a request in its place; false if it does not want to.</summary>
    internal Func<HttpContext, Task<bool>>? Lie { get; set; }

    internal int Asked(string path) => _paths.Count(asked => asked == path);

    private OpenIddictServerOptions Options => _app.Services.GetRequiredService<IOptionsMonitor<OpenIddictServerOptions>>().CurrentValue;

    internal static async Task<OpenIdProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.UseHttps(s_certificate)));
        OpenIdProvider? provider = null;
        builder.Services.AddOpenIddict().AddServer(server => server
            .SetTokenEndpointUris("connect/token").AllowClientCredentialsFlow().EnableDegradedMode().DisableScopeValidation()
            .AddSigningKey(new RsaSecurityKey(s_pairs[0]) { KeyId = "first" }).AddEncryptionKey(new SymmetricSecurityKey(new byte[32]))
                .DisableAccessTokenEncryption()
            .AddEventHandler<OpenIddictServerEvents.ValidateTokenRequestContext>(handler => handler.UseInlineHandler(Validate))
            .AddEventHandler<OpenIddictServerEvents.HandleTokenRequestContext>(handler => handler.UseInlineHandler(context =>
                Grant(context, provider!.Lifetime)))
            .UseAspNetCore());
        var app = builder.Build();
        provider = new OpenIdProvider(app);
        app.Use(provider.AnswerAsync);
        app.UseAuthentication();
        await app.StartAsync();
        return provider;
    }

    /// <summary>Signs with a new key from now on, and withdraws the one before.</summary>
    internal void Rotate(string keyId) =>
        Options.SigningCredentials[0] = new SigningCredentials(new RsaSecurityKey(s_pairs[1]) { KeyId = keyId }, SecurityAlgorithms.RsaSha256);

    /// <summary>A key that no provider has.</summary>
    internal static RsaSecurityKey StrangeKey(string keyId) => new(s_pairs[2]) { KeyId = keyId };

    /// <summary>A token from its token endpoint.</summary>
    internal async Task<string> GetTokenAsync(string audience = "api://orders")
    {
        using var client = Client();
        var answer = await client.PostAsync("connect/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = ClientId,
            ["client_secret"] = ClientSecret,
            ["scope"] = audience + Scope,
        }));
        var json = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(json);
        return System.Text.Json.JsonDocument.Parse(json).RootElement.GetProperty("access_token").GetString()!;
    }

    internal HttpClient Client() => new(Trusting()) { BaseAddress = new Uri(Issuer) };

    /// <summary>Trusts the certificate of the provider, unlike any other client.</summary>
    internal static SocketsHttpHandler Trusting() => new()
    {
        AllowAutoRedirect = false,
        SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => s_certificate.Equals(certificate) },
    };

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        _paths.Enqueue(context.Request.Path);
        if (Lie is null || !await Lie(context))
            await next(context);
    }

    private static ValueTask Validate(OpenIddictServerEvents.ValidateTokenRequestContext context)
    {
        if (context.ClientId != ClientId || context.ClientSecret != ClientSecret)
            context.Reject(Errors.InvalidClient, "the secret is wrong");
        return default;
    }

    private static ValueTask Grant(OpenIddictServerEvents.HandleTokenRequestContext context, TimeSpan lifetime)
    {
        var identity = new ClaimsIdentity("test", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, context.ClientId);
        var principal = new ClaimsPrincipal(identity);
        principal.SetAudiences(context.Request.GetScopes().Select(scope => scope.Replace(Scope, "", StringComparison.Ordinal)));
        principal.SetAccessTokenLifetime(lifetime);
        context.SignIn(principal);
        return default;
    }
}
