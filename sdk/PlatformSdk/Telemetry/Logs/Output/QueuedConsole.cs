using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace PlatformSdk.Telemetry.Logs.Output;

/// <summary>
/// The framework's console with our queues. Its own queue blocks the logging code when the stream is not read, or drops lines without counting them.
/// It takes its writers from <see cref="Console"/> when it is created, and has no other way to set them.
/// </summary>
internal static class QueuedConsole
{
    private static readonly Lock s_swap = new();

    /// <summary>Replaces the framework's console if there is one. A later <c>AddConsole()</c> finds it and does not add a second one.</summary>
    internal static void Add(IServiceCollection services)
    {
        services.AddSingleton<ConsoleLines>();
        for (var i = 0; i < services.Count; i++)
        {
            if (services[i] is { IsKeyedService: false } provider && provider.ServiceType == typeof(ILoggerProvider)
                && provider.ImplementationType == typeof(ConsoleLoggerProvider))
            {
                services[i] = ServiceDescriptor.Singleton<ILoggerProvider, ConsoleLoggerProvider>(Create);
            }
        }
    }

    private static ConsoleLoggerProvider Create(IServiceProvider services)
    {
        lock (s_swap)
        {
            var lines = services.GetRequiredService<ConsoleLines>();
            var (output, error) = (Console.Out, Console.Error);
            Console.SetOut(new Writer(lines.Out));
            Console.SetError(new Writer(lines.Error));
            try
            {
                return new ConsoleLoggerProvider(services.GetRequiredService<IOptionsMonitor<ConsoleLoggerOptions>>(),
                    services.GetServices<ConsoleFormatter>());
            }
            finally
            {
                Console.SetOut(output);
                Console.SetError(error);
            }
        }
    }

    private sealed class Writer(LineQueue lines) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Write(value.ToString());

        public override void Write(string? value)
        {
            if (!string.IsNullOrEmpty(value))
                lines.TryAdd(value);
        }
    }
}
