using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using PlatformSdk.Access.Issuer;
using PlatformSdk.Access.Settings;

namespace PlatformSdk.Access.Callers;

/// <summary>The options of our scheme: what the service may change before its own code runs, and what must hold after it.</summary>
internal sealed class BearerDefaults(AccessOptions access, IOptions<AuthenticationOptions> schemes, IHostEnvironment environment,
    IServiceProvider services) : IConfigureNamedOptions<JwtBearerOptions>, IPostConfigureOptions<JwtBearerOptions>
{
    /// <summary>A token is parsed before its signature is checked, and no issuer needs more.</summary>
    internal const int LargestToken = 16 * 1024;

    internal static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    private static readonly string[] s_asymmetric =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public void Configure(JwtBearerOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, JwtBearerOptions options)
    {
        if (!SchemeChoice.IsOurs(name, schemes.Value))
            return;
        options.Audience = access.Audience;
        // Claims keep the names that they have in the token: sub, scope, roles.
        options.MapInboundClaims = false;
        // The reason for a rejection helps an attacker, and a developer.
        options.IncludeErrorDetails = environment.IsDevelopment();
    }

    public void PostConfigure(string? name, JwtBearerOptions options)
    {
        if (!SchemeChoice.IsOurs(name, schemes.Value))
            return;
        // Unless the service names an authority of its own.
        if (access.Issuer is not null && options is { ConfigurationManager: null, Configuration: null, Authority: null, MetadataAddress: null or "" })
        {
            options.ConfigurationManager = services.GetRequiredService<IssuerKeys>();
            options.TokenValidationParameters.ValidIssuer ??= access.IssuerText;
        }
        Harden(options.TokenValidationParameters);
        foreach (var handler in options.TokenHandlers)
            handler.MaximumTokenSizeInBytes = Math.Min(handler.MaximumTokenSizeInBytes, LargestToken);
    }

    private void Harden(TokenValidationParameters parameters)
    {
        // With a shared key, everyone who can check a token can also sign one. The tokens of 'dotnet user-jwts' and of tests have one.
        parameters.ValidAlgorithms ??= environment.IsDevelopment() ? [.. s_asymmetric, SecurityAlgorithms.HmacSha256] : s_asymmetric;
        if (parameters.ClockSkew == TokenValidationParameters.DefaultClockSkew)
            parameters.ClockSkew = ClockSkew;
        if (parameters.NameClaimType == ClaimsIdentity.DefaultNameClaimType)
            parameters.NameClaimType = JwtRegisteredClaimNames.Sub;
        if (parameters.RoleClaimType == ClaimsIdentity.DefaultRoleClaimType && parameters.RoleClaimTypeRetriever is null)
            parameters.RoleClaimTypeRetriever = RoleClaimTypeOf;
        if (parameters.ValidTypes is null)
            parameters.TypeValidator ??= RefuseExtensions;
    }

    /// <summary>Entra ID has roles, 'dotnet user-jwts' has role.</summary>
    private static string RoleClaimTypeOf(SecurityToken token, string issuer)
        => token is JsonWebToken read && read.TryGetClaim("role", out _) ? "role" : "roles";

    /// <summary>A header 'crit' names extensions without which a token must not be accepted (RFC 7515, 4.1.11). None is supported.</summary>
    private static string RefuseExtensions(string type, SecurityToken token, TokenValidationParameters parameters)
        => token is JsonWebToken read && read.TryGetHeaderValue<object>("crit", out _)
            ? throw new SecurityTokenInvalidTypeException("The token requires extensions that are not supported.")
            : type;
}
