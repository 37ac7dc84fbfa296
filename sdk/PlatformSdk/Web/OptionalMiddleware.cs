using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PlatformSdk.Hosting;

namespace PlatformSdk.Web;

/// <summary>Middleware that a setting turns on. A service without the setting does not load the assemblies.</summary>
internal sealed record OptionalMiddleware(bool RateLimit, bool RequestTimeout)
{
    internal static void Add(PlatformSetup setup)
    {
        var web = setup.Options.Web;
        var switched = new OptionalMiddleware(web.RateLimit.Requests is not null, web.RequestTimeout is not null);
        setup.Services.AddSingleton(switched);
        if (switched.RateLimit)
            AddRateLimit(setup);
        if (switched.RequestTimeout)
            AddRequestTimeout(setup);
    }

    /// <summary>
    /// Added to the app's own pipeline, where the endpoint and the user are known, so that an endpoint's own limits and exemptions apply. Probes have
    /// been answered before.
    /// </summary>
    internal static void Use(WebApplication app)
    {
        if (app.Services.GetService<OptionalMiddleware>() is not { } switched)
            return;
        if (switched.RateLimit)
            app.UseRateLimiter();
        if (switched.RequestTimeout)
            app.UseRequestTimeouts();
    }

    // Separate methods that are not inlined: a precompiled method loads the assemblies that it mentions when it is entered.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddRateLimit(PlatformSetup setup)
    {
        setup.Services.AddRateLimiter(_ => { });
        setup.First.Add(RegistrationOrder.RateLimitDefaults, ServiceDescriptor.Singleton<IConfigureOptions<RateLimiterOptions>, RateLimiting>());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddRequestTimeout(PlatformSetup setup)
    {
        setup.Services.AddRequestTimeouts();
        setup.First.Add(RegistrationOrder.RequestTimeoutDefaults,
            ServiceDescriptor.Singleton<IConfigureOptions<RequestTimeoutOptions>, RequestTimeouts>());
    }
}
