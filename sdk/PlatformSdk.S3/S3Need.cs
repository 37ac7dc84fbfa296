using System.ComponentModel;
using Amazon.S3;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;
using PlatformSdk.Needs;
using PlatformSdk.S3.Connecting;
using PlatformSdk.S3.Telemetry;
using PlatformSdk.Secrets.Reading;

namespace PlatformSdk.S3;

/// <summary>Sets up a need of type <c>bucket</c>: a client and its bucket with the need's name, and their health check.</summary>
public static class S3Need
{
    /// <summary>Adds the type of need; the build generates the call.</summary>
    /// <param name="registrations">The registrations to add to.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Register(PlatformRegistrations registrations)
    {
        ArgumentNullException.ThrowIfNull(registrations);
        registrations.AddNeed(NeedTypes.Bucket.Name, Add);
    }

    private static void Add(PlatformNeedContext context)
    {
        var (services, need, name) = (context.Builder.Services, context.Need, context.Description.Name);
        var requiresTls = NeedTls.Find(context.Builder) == DataStoreTls.Required;
        services.AddKeyedSingleton(need.Name, (provider, _) => new S3Settings(need.Name, provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<IValidateOptions<S3Options>>(provider => new S3OptionsCheck(provider.GetRequiredKeyedService<S3Settings>(need.Name)));
        context.AddNameCheck<S3Options>();
        services.AddKeyedSingleton(need.Name, (provider, key) =>
        {
            var logger = provider.GetRequiredService<ILogger<S3Connection>>();
            var options = provider.GetRequiredService<IOptionsMonitor<S3Options>>().Get(need.Name);
            return new S3Connection(provider.GetRequiredKeyedService<S3Settings>(key), options.ConfigureClient, name, requiresTls,
                new(need.Name, provider.GetService<SecretsSession>(), logger), logger);
        });
        services.AddKeyedSingleton(need.Name, (provider, _) => new Uploads(need.Name, provider.GetRequiredService<ILogger<Uploads>>()));
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredKeyedService<Uploads>(need.Name));
        services.TryAddKeyedSingleton<IAmazonS3>(need.Name, (provider, key) => provider.GetRequiredKeyedService<S3Connection>(key).Client);
        services.TryAddKeyedSingleton(need.Name, (provider, key) => new Bucket(
            provider.GetRequiredKeyedService<IAmazonS3>(key), provider.GetRequiredKeyedService<S3Connection>(key).Bucket,
            provider.GetRequiredKeyedService<Uploads>(key)));
        // Also without a key if there is only one.
        if (context.Description.Needs.Count(other => other.Type == need.Type) == 1)
        {
            services.TryAddSingleton(provider => provider.GetRequiredKeyedService<IAmazonS3>(need.Name));
            services.TryAddSingleton(provider => provider.GetRequiredKeyedService<Bucket>(need.Name));
        }

        services.AddHealthChecks().Add(NeedCheck.Create(need, !need.Optional, provider => new S3HealthCheck(need.Name, provider)));
        services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddSource(ClientTelemetry.Name));
        services.ConfigureOpenTelemetryMeterProvider(metrics => metrics.AddMeter(ClientTelemetry.Name));
    }
}
