using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry.Logs;
using OpenTelemetry.Trace;

namespace PlatformSdk.Redaction;

/// <summary>Puts the redactor in front of everything that leaves the process: the console, log records, spans.</summary>
internal static class RedactionSetup
{
    /// <summary>Before the exporters are added: processors see a record in the order in which they were added.</summary>
    internal static void AddProcessors(IServiceCollection services)
    {
        services.TryAddSingleton<IExternalScopeProvider, RedactingScopes>();
        services.ConfigureOpenTelemetryTracerProvider(static (provider, tracing) =>
        {
            // Only registered in a service with secrets: no other pays for a listener.
            provider.GetService<RedactingExceptions>()?.Start();
            tracing.AddProcessor(new RedactingSpanProcessor(provider.GetRequiredService<Redactor>()));
        });
        services.ConfigureOpenTelemetryLoggerProvider(static (provider, logging) =>
            logging.AddProcessor(new RedactingLogProcessor(provider.GetRequiredService<Redactor>())));
    }

    /// <summary>After the formatters are added: the user's own choice of format is redacted as ours is.</summary>
    internal static void WrapConsole(IServiceCollection services)
    {
        for (var i = 0; i < services.Count; i++)
        {
            if (services[i] is { IsKeyedService: false } formatter && formatter.ServiceType == typeof(ConsoleFormatter))
            {
                services[i] = ServiceDescriptor.Singleton<ConsoleFormatter>(provider =>
                    new RedactingFormatter(Create(formatter, provider), provider.GetRequiredService<Redactor>()));
            }
        }
    }

    private static ConsoleFormatter Create(ServiceDescriptor formatter, IServiceProvider provider) => (ConsoleFormatter)(
        formatter.ImplementationInstance
        ?? formatter.ImplementationFactory?.Invoke(provider)
        ?? ActivatorUtilities.CreateInstance(provider, formatter.ImplementationType!));
}
