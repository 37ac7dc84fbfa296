using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using PlatformSdk.Telemetry.Logs.Laptop;

namespace PlatformSdk.Telemetry.Logs;

/// <summary>One JSON object a line for machines, and a line for people on a laptop.</summary>
internal static class ConsoleFormat
{
    internal static void AddFormatters(IServiceCollection services, IHostEnvironment environment)
    {
        services.AddSingleton<ConsoleFormatter, JsonLineFormatter>();
        if (environment.IsDevelopment())
            services.AddSingleton<ConsoleFormatter, LaptopFormatter>();
    }

    /// <summary>To be registered first: what the service chooses wins, by <c>Logging:Console:FormatterName</c> or <c>AddSimpleConsole()</c>.</summary>
    internal static ServiceDescriptor DefaultsFor(IHostEnvironment environment)
    {
        var name = environment.IsDevelopment() ? LaptopFormatter.FormatterName : JsonLineFormatter.FormatterName;
        return ServiceDescriptor.Singleton<IConfigureOptions<ConsoleLoggerOptions>>(
            new ConfigureNamedOptions<ConsoleLoggerOptions>(Microsoft.Extensions.Options.Options.DefaultName, console =>
            {
                console.FormatterName = name;
                // Only the last resort, for a console that is added later: ours takes lines faster than anybody logs.
                console.QueueFullMode = ConsoleLoggerQueueFullMode.DropWrite;
                console.MaxQueueLength = 20_000;
            }));
    }
}
