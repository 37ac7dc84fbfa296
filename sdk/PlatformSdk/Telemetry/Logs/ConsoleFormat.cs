using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using PlatformSdk.Telemetry.Logs.Laptop;

namespace PlatformSdk.Telemetry.Logs;

/// <summary>The console formats: JSON lines for machines, and readable lines on a laptop.</summary>
internal static class ConsoleFormat
{
    internal static void AddFormatters(IServiceCollection services, IHostEnvironment environment)
    {
        services.AddSingleton<ConsoleFormatter, JsonLineFormatter>();
        if (environment.IsDevelopment())
            services.AddSingleton<ConsoleFormatter, LaptopFormatter>();
    }

    /// <summary>
    /// The default options, to be registered first so that the service's choice wins (<c>Logging:Console:FormatterName</c> or
    /// <c>AddSimpleConsole()</c>).
    /// </summary>
    internal static ServiceDescriptor DefaultsFor(IHostEnvironment environment)
    {
        var name = environment.IsDevelopment() ? LaptopFormatter.FormatterName : JsonLineFormatter.FormatterName;
        return ServiceDescriptor.Singleton<IConfigureOptions<ConsoleLoggerOptions>>(
            new ConfigureNamedOptions<ConsoleLoggerOptions>(Microsoft.Extensions.Options.Options.DefaultName, console =>
            {
                console.FormatterName = name;
                // Only a fallback, for a console that is added later. Our own console accepts lines faster than a service logs.
                console.QueueFullMode = ConsoleLoggerQueueFullMode.DropWrite;
                console.MaxQueueLength = 20_000;
            }));
    }
}
