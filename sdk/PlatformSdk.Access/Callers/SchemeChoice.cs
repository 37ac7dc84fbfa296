using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Access.Logging;

namespace PlatformSdk.Access.Callers;

/// <summary>
/// Adds the scheme Bearer, once all schemes of the service are known. A service that checks tokens itself keeps its own scheme, and its default
/// scheme stays the default.
/// </summary>
internal sealed class SchemeChoice(IConfiguration configuration, IHostEnvironment environment, ILogger<SchemeChoice> logger)
    : IPostConfigureOptions<AuthenticationOptions>
{
    internal const string Name = JwtBearerDefaults.AuthenticationScheme;

    /// <summary>Where ASP.NET Core, and <c>dotnet user-jwts</c>, have the settings of the scheme.</summary>
    internal const string Section = $"Authentication:Schemes:{Name}";

    public void PostConfigure(string? name, AuthenticationOptions options)
    {
        var theirs = options.Schemes.ToList();
        var bearer = theirs.Find(scheme => scheme.Name == Name || typeof(JwtBearerHandler).IsAssignableFrom(scheme.HandlerType))?.Name;
        if (bearer is null)
        {
            options.AddScheme<BearerHandler>(Name, displayName: null);
            if (!environment.IsDevelopment() && configuration.GetSection(Section).GetChildren().Any())
                Log.SectionIgnored(logger, Section);
        }
        // A single scheme is the default without being named; a second one would end that.
        if (options.DefaultAuthenticateScheme is null)
            options.DefaultScheme ??= theirs is [var only] ? only.Name : bearer ?? Name;
        var used = options.DefaultAuthenticateScheme ?? options.DefaultScheme!;
        if (bearer is not null || used != Name)
            Log.OwnScheme(logger, used);
    }

    /// <summary>Whether a scheme is the one that is added here.</summary>
    internal static bool IsOurs(string? name, AuthenticationOptions options)
        => name == Name && options.SchemeMap.TryGetValue(Name, out var scheme) && scheme.HandlerType == typeof(BearerHandler);
}
