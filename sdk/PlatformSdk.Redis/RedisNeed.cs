using System.ComponentModel;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;
using PlatformSdk.Needs;
using PlatformSdk.Redis.Telemetry;
using PlatformSdk.Secrets.Reading;
using StackExchange.Redis;

namespace PlatformSdk.Redis;

/// <summary>Sets up a need of type <c>redis</c>: a connection and caches with the need's name, their health check and their telemetry.</summary>
public static class RedisNeed
{
    /// <summary>Adds the type of need; the build generates the call.</summary>
    /// <param name="registrations">The registrations to add to.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Register(PlatformRegistrations registrations)
    {
        ArgumentNullException.ThrowIfNull(registrations);
        registrations.AddNeed(NeedTypes.Redis.Name, Add);
    }

    private static void Add(PlatformNeedContext context)
    {
        var (services, need) = (context.Builder.Services, context.Need);
        var (name, tls) = (context.Description.Name, NeedTls.Find(context.Builder) == DataStoreTls.Required);
        services.AddSingleton<IValidateOptions<RedisOptions>>(provider =>
            new RedisSettingsCheck(new(need.Name, provider.GetRequiredService<IConfiguration>())));
        context.AddNameCheck<RedisOptions>();
        services.AddKeyedSingleton(need.Name, (provider, _) => new RedisConnection(
            new(need.Name, provider.GetRequiredService<IConfiguration>()),
            provider.GetRequiredService<IOptionsMonitor<RedisOptions>>().Get(need.Name), name, tls, provider.GetService<SecretsSession>(),
            provider.GetRequiredService<ILogger<RedisConnection>>()));
        services.TryAddKeyedSingleton<IConnectionMultiplexer>(need.Name, (provider, key) =>
        {
            var multiplexer = provider.GetRequiredKeyedService<RedisConnection>(key).Multiplexer;
            provider.GetRequiredService<CommandTelemetry>().Watch(multiplexer);
            return multiplexer;
        });
        services.TryAddKeyedSingleton<IDistributedCache>(need.Name, (provider, key) => new RedisCache(new RedisCacheOptions
        {
            // Several services may share one server.
            InstanceName = $"{name}:",
            ConnectionMultiplexerFactory = () => Task.FromResult(provider.GetRequiredKeyedService<IConnectionMultiplexer>(key)),
        }));
        // Also without a key if there is only one.
        if (context.Description.Needs.Count(other => other.Type == need.Type) == 1)
        {
            services.TryAddSingleton(provider => provider.GetRequiredKeyedService<IConnectionMultiplexer>(need.Name));
            services.TryAddSingleton(provider => provider.GetRequiredKeyedService<IDistributedCache>(need.Name));
        }

        // The native compiler removes the branch: Microsoft.Extensions.Caching.Hybrid finds serializers by reflection, and the compiler warns.
        if (RuntimeFeature.IsDynamicCodeSupported)
            AddHybridCache(services, need.Name, context.Description.Needs.Count(other => other.Type == need.Type) == 1);

        services.AddHealthChecks().Add(NeedCheck.Create(need, !need.Optional, provider => new RedisHealthCheck(need.Name, provider)));
        CommandTelemetry.Add(services);
    }

    private static void AddHybridCache(IServiceCollection services, string need, bool isOnly)
    {
        if (isOnly)
        {
            services.AddHybridCache();
            services.TryAddKeyedSingleton(need, (provider, _) => provider.GetRequiredService<HybridCache>());
            return;
        }
        var inner = $"platform:{need}";
        services.AddKeyedHybridCache(inner, cache => cache.DistributedCacheServiceKey = need);
        services.TryAddKeyedSingleton<HybridCache>(need, (provider, _) =>
            new NamedHybridCache(need, provider.GetRequiredKeyedService<HybridCache>(inner)));
    }
}
