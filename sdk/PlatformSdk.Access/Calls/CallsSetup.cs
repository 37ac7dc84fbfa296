using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.Access.Settings;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Access.Calls;

/// <summary>Adds a token to the requests of the client that is named after a called service. No other client gets one.</summary>
internal static class CallsSetup
{
    internal static void Add(IServiceCollection services, AccessOptions options, PlatformDescription description)
    {
        services.AddSingleton<TokenRequests>();
        foreach (var need in description.Needs.Where(need => need.Type == NeedTypes.Service.Name))
        {
            if (!options.Audiences.TryGetValue(need.Name, out var audience))
                continue;
            // One for each audience: services may share one.
            services.AddKeyedSingleton(audience, (provider, _) => ActivatorUtilities.CreateInstance<CachedToken>(provider, audience));
            services.AddHttpClient(need.Name).AddHttpMessageHandler(provider => new ServiceTokenHandler(
                new CalledService(need.Name, provider.GetRequiredService<IConfiguration>()),
                provider.GetRequiredKeyedService<CachedToken>(audience)));
        }
    }
}
