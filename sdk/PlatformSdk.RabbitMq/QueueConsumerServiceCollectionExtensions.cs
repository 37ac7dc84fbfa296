using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PlatformSdk;
using PlatformSdk.RabbitMq;
using PlatformSdk.RabbitMq.Consuming;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds consumers of queues.</summary>
public static class QueueConsumerServiceCollectionExtensions
{
    /// <summary>Consumes a queue from the start of the service until it stops, also across outages of the broker.</summary>
    /// <typeparam name="TMessage">The type of the messages.</typeparam>
    /// <typeparam name="THandler">Handles them; created for each message in a scope of its own.</typeparam>
    /// <param name="services">The services of the program.</param>
    /// <param name="need">The need of type queue in <c>platform.yaml</c>, which is also the default name of the queue.</param>
    /// <param name="json">How messages are read, from a <c>JsonSerializerContext</c>: <c>OrderJson.Default.OrderPlaced</c>.</param>
    /// <param name="configure">Changes the settings of this consumer.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddQueueConsumer<
        TMessage, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        this IServiceCollection services, string need, JsonTypeInfo<TMessage> json, Action<QueueConsumerOptions>? configure = null)
        where THandler : class, IQueueHandler<TMessage>
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(need);
        ArgumentNullException.ThrowIfNull(json);
        var number = services.Count(service => service.ServiceType == typeof(ConsumerRegistration));
        var consumer = new ConsumerRegistration(need, FormattableString.Invariant($"{need}/{number}"), typeof(THandler).Name,
            body => JsonSerializer.Deserialize(body.Span, json),
            (provider, message, delivery, cancellation) =>
                provider.GetRequiredService<THandler>().HandleAsync((TMessage)message, delivery, cancellation));
        services.TryAddScoped<THandler>();
        services.AddSingleton(consumer);
        services.AddSingleton<IValidateOptions<QueueConsumerOptions>>(provider => new QueueConsumerOptionsValidator(
            consumer, provider.GetService<PlatformDescription>(), provider.GetServices<ConsumerRegistration>(),
            // Without validations: each would validate all consumers before it.
            name => new OptionsFactory<QueueConsumerOptions>(provider.GetServices<IConfigureOptions<QueueConsumerOptions>>(),
                provider.GetServices<IPostConfigureOptions<QueueConsumerOptions>>()).Create(name)));
        var options = services.AddOptions<QueueConsumerOptions>(consumer.Name).ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        services.AddSingleton<IHostedService>(provider => new QueueConsumer(consumer, provider));
        return services;
    }
}
