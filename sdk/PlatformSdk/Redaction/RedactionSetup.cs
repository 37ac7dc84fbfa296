using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry.Logs;
using OpenTelemetry.Trace;

namespace PlatformSdk.Redaction;

/// <summary>Adds redaction to everything that leaves the process: the console, log records and spans.</summary>
internal static class RedactionSetup
{
    /// <summary>Called before the exporters are added: processors run in the order in which they are added.</summary>
    internal static void AddProcessors(IServiceCollection services)
    {
        services.TryAddSingleton<IExternalScopeProvider, RedactingScopes>();
        services.ConfigureOpenTelemetryTracerProvider(static (provider, tracing) =>
        {
            // Registered only in a service with secrets; no other service pays for a listener.
            provider.GetService<RedactingExceptions>()?.Start();
            tracing.AddProcessor(new RedactingSpanProcessor(provider.GetRequiredService<Redactor>()));
        });
        services.ConfigureOpenTelemetryLoggerProvider(static (provider, logging) =>
            logging.AddProcessor(new RedactingLogProcessor(provider.GetRequiredService<Redactor>())));
    }

    /// <summary>Called after the formatters are added: a format that the service chooses is redacted too.</summary>
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
