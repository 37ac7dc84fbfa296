using System.ComponentModel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry.Trace;
using PlatformSdk.Contract.Needs;
using PlatformSdk.Needs;
using PlatformSdk.RabbitMq.Connecting;
using PlatformSdk.RabbitMq.Consuming;
using PlatformSdk.RabbitMq.Messages;
using PlatformSdk.RabbitMq.Publishing;
using PlatformSdk.Secrets.Reading;
using RabbitMQ.Client;

namespace PlatformSdk.RabbitMq;

/// <summary>Sets up a need of type <c>queue</c>: a publisher with the need's name, its connections, its health check and its telemetry.</summary>
public static class QueueNeed
{
    private static string Type => NeedTypes.Queue.Name;

    /// <summary>Adds the type of need; the build generates the call.</summary>
    /// <param name="registrations">The registrations to add to.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Register(PlatformRegistrations registrations)
    {
        ArgumentNullException.ThrowIfNull(registrations);
        registrations.AddNeed(Type, Add);
    }

    private static void Add(PlatformNeedContext context)
    {
        var (services, need, service) = (context.Builder.Services, context.Need, context.Description.Name);
        var tls = NeedTls.Find(context.Builder);
        services.AddMetrics();
        services.TryAddSingleton<QueueMetrics>();
        services.AddKeyedSingleton<ConsumerStates>(need.Name);
        services.AddKeyedSingleton(need.Name, (provider, _) => new QueueConnections(
            need.Name, service, tls, OptionsOf(provider, need.Name), provider.GetRequiredService<IConfiguration>(),
            provider.GetService<SecretsSession>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<QueueConnection>>()));
        services.AddKeyedSingleton(need.Name, (provider, _) => new QueuePublisher(
            need.Name, service, provider.GetRequiredKeyedService<QueueConnections>(need.Name).Publishing, OptionsOf(provider, need.Name),
            provider.GetRequiredService<QueueMetrics>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddKeyedSingleton<IQueuePublisher>(need.Name, (provider, name) => provider.GetRequiredKeyedService<QueuePublisher>(name));
        // Also without a key if there is only one.
        if (context.Description.Needs.Count(other => other.Type == Type) == 1)
            services.TryAddSingleton(provider => provider.GetRequiredKeyedService<IQueuePublisher>(need.Name));

        services.AddSingleton<IValidateOptions<QueueOptions>>(
            provider => new QueueOptionsValidator(need.Name, provider.GetRequiredService<IConfiguration>()));
        context.AddNameCheck<QueueOptions>();

        services.AddHealthChecks().Add(NeedCheck.Create(need, !need.Optional, provider => new QueueHealthCheck(
            provider.GetRequiredKeyedService<QueueConnections>(need.Name), provider.GetRequiredKeyedService<ConsumerStates>(need.Name))));

        services.ConfigureOpenTelemetryTracerProvider(
            tracing => tracing.AddSource(RabbitMQActivitySource.PublisherSourceName, RabbitMQActivitySource.SubscriberSourceName));
    }

    private static QueueOptions OptionsOf(IServiceProvider provider, string need)
        => provider.GetRequiredService<IOptionsMonitor<QueueOptions>>().Get(need);
}
