using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using PlatformSdk.Access.Settings;
using PlatformSdk.Hosting;

namespace PlatformSdk.Access.Callers;

/// <summary>
/// Demands an authenticated caller for every endpoint. ASP.NET Core adds the middleware itself where these services are registered, before everything
/// that the service adds.
/// </summary>
internal static class CallersSetup
{
    internal static void Add(IHostApplicationBuilder builder, AccessOptions options)
    {
        var services = builder.Services;
        services.AddAuthentication();
        services.AddAuthorization();
        services.AddTransient<BearerHandler>();
        services.AddSingleton<IPostConfigureOptions<AuthenticationOptions>, SchemeChoice>();
        services.AddSingleton<IPostConfigureOptions<AuthorizationOptions>, CallerPolicy>();
        AddOptions(services, readsSection: builder.Environment.IsDevelopment());
        services.ConfigureOpenTelemetryMeterProvider(metrics =>
            metrics.AddMeter("Microsoft.AspNetCore.Authentication", "Microsoft.AspNetCore.Authorization"));
        if (options.Issuer is null && builder.Environment.IsDevelopment() && !Inspection.IsUnderWay)
            services.AddHostedService<LaptopHint>();
    }

    /// <summary>
    /// The options of the handler: first ours, then the section Authentication:Schemes:Bearer, then those in the service's code. What AddJwtBearer()
    /// registers to read the section is internal, so it is taken from a collection of its own: that call would also add the scheme, and fail where
    /// the service adds it too. Only a laptop reads the section: it replaces all rules for tokens, and a section without an audience accepts any.
    /// </summary>
    private static void AddOptions(IServiceCollection services, bool readsSection)
    {
        services.TryAddSingleton<BearerDefaults>();
        FirstRegistrations.InsertAfterFramework(services,
            ServiceDescriptor.Singleton<IConfigureOptions<JwtBearerOptions>>(provider => provider.GetRequiredService<BearerDefaults>()));
        FirstRegistrations.InsertAfterFramework(services,
            ServiceDescriptor.Singleton<IPostConfigureOptions<JwtBearerOptions>>(provider => provider.GetRequiredService<BearerDefaults>()));
        var theirs = new ServiceCollection();
        new AuthenticationBuilder(theirs).AddJwtBearer();
        foreach (var descriptor in theirs)
        {
            if (descriptor.ImplementationType is not null
                && (descriptor.ServiceType == typeof(IPostConfigureOptions<JwtBearerOptions>)
                    || (readsSection && descriptor.ServiceType == typeof(IConfigureOptions<JwtBearerOptions>))))
            {
                services.TryAddEnumerable(descriptor);
            }
        }
    }
}
