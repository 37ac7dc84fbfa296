using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace PlatformSdk.Telemetry.Logs.Output;

/// <summary>
/// The framework's console, writing into our queues. Its own queue makes whoever logs wait when nobody reads the stream, or drops without a
/// count. It takes its writers from <see cref="Console"/> when it is made, and has no other way to be given some.
/// </summary>
internal static class QueuedConsole
{
    private static readonly Lock s_swap = new();

    /// <summary>In the place of the framework's, where there is one. A later <c>AddConsole()</c> finds it there and adds no second one.</summary>
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
