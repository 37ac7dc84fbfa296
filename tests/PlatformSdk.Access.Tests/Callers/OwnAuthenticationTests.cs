using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace PlatformSdk.Access.Tests.Callers;

/// <summary>A service that has authentication of its own keeps it, whichever side of AddPlatform() it is on.</summary>
public sealed class OwnAuthenticationTests
{
    private static readonly SecurityKey s_key = OpenIdProvider.StrangeKey("own");

    private static readonly Dictionary<string, Action<WebApplicationBuilder>> s_schemes = new()
    {
        ["AddJwtBearer()"] = builder => builder.Services.AddAuthentication().AddJwtBearer(Own),
        ["AddJwtBearer() as the default"] = builder => builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(Own),
        ["AddJwtBearer() under another name"] = builder => builder.Services.AddAuthentication().AddJwtBearer("Own", Own),
    };

    public static TheoryData<string, bool> Schemes => new(s_schemes.Keys.SelectMany(key => new[] { (key, true), (key, false) }));

    [Theory]
    [MemberData(nameof(Schemes))]
    public async Task The_services_own_bearer_scheme_checks_the_tokens(string scheme, bool isBefore)
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var service = await StartAsync(provider, s_schemes[scheme], isBefore);

        (await service.StatusAsync("/who", Forged.Signed(provider, s_key, token => token.Issuer = "own"))).ShouldBe(HttpStatusCode.OK);
        (await service.StatusAsync("/who", Forged.Signed(provider))).ShouldBe(HttpStatusCode.Unauthorized);
        (await service.StatusAsync()).ShouldBe(HttpStatusCode.Unauthorized);
        service.Log.Lines.Count(line => line.Text.Contains("the service's own scheme", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_scheme_of_the_service_stays_the_default_and_Bearer_is_beside_it(bool isBefore)
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var service = await StartAsync(provider, builder =>
            builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, KeyHandler>("Key", null), isBefore,
            app => app.MapGet("/bearer", () => "ok").RequireAuthorization(new AuthorizeAttribute { AuthenticationSchemes = "Bearer" }));

        (await service.StatusAsync("/who?key=open")).ShouldBe(HttpStatusCode.OK);
        (await service.StatusAsync("/who", await provider.GetTokenAsync())).ShouldBe(HttpStatusCode.Unauthorized);
        (await service.StatusAsync("/bearer", await provider.GetTokenAsync())).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_services_own_fallback_policy_decides(bool isBefore)
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var service = await StartAsync(provider, builder => builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireClaim("scope", "all").Build()), isBefore);

        (await service.StatusAsync("/who", await provider.GetTokenAsync())).ShouldBe(HttpStatusCode.Forbidden);
        (await service.StatusAsync("/who", Forged.Signed(provider, change: token =>
            token.Subject.AddClaim(new Claim("scope", "all"))))).ShouldBe(HttpStatusCode.OK);
        service.Log.Text.ShouldContain("own fallback policy");
    }

    [Fact]
    public async Task Options_of_the_scheme_in_the_services_code_hold()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var service = await StartAsync(provider, builder => builder.Services.Configure<JwtBearerOptions>("Bearer", options =>
        {
            options.TokenValidationParameters.ValidAudiences = ["api://old-orders"];
            options.Events = new JwtBearerEvents
            {
                OnMessageReceived = context =>
                {
                    context.Token = context.Request.Query["access_token"];
                    return Task.CompletedTask;
                },
            };
        }), isBefore: false);

        (await service.StatusAsync($"/who?access_token={await provider.GetTokenAsync("api://old-orders")}")).ShouldBe(HttpStatusCode.OK);
        (await service.StatusAsync($"/who?access_token={await provider.GetTokenAsync("api://payments")}")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Middleware_that_the_service_places_itself_runs_once_and_there()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        await using var service = await ProtectedService.StartAsync(provider, app =>
        {
            app.UseRouting();
            app.UseAuthentication();
            app.UseAuthorization();
        });

        (await service.StatusAsync()).ShouldBe(HttpStatusCode.Unauthorized);
        (await service.StatusAsync("/who", await provider.GetTokenAsync())).ShouldBe(HttpStatusCode.OK);
        (await service.StatusAsync("/open")).ShouldBe(HttpStatusCode.OK);
        (await service.StatusAsync("/health/live")).ShouldBe(HttpStatusCode.OK);
    }

    private static Task<ProtectedService> StartAsync(OpenIdProvider provider, Action<WebApplicationBuilder> own, bool isBefore,
        Action<WebApplication>? map = null)
        => ProtectedService.StartAsync(provider, map, isBefore ? own : null, isBefore ? null : own);

    private static void Own(JwtBearerOptions options) => options.TokenValidationParameters = new TokenValidationParameters
    {
        ValidIssuer = "own",
        ValidAudience = "api://orders",
        IssuerSigningKey = s_key,
    };

    private sealed class KeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Request.Query["key"] == "open"
            ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity("key")), Scheme.Name))
            : AuthenticateResult.NoResult());
    }
}
