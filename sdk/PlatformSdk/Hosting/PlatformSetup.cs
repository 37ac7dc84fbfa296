using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Hosting;

/// <summary>What each step of <c>AddPlatform()</c> works on.</summary>
internal sealed class PlatformSetup(IHostApplicationBuilder builder, PlatformDescription description, PlatformOptions options)
{
    internal PlatformDescription Description { get; } = description;

    /// <summary>
    /// The settings as they are now, for deciding what to register. What runs later reads <c>IOptions&lt;PlatformOptions&gt;</c>, which also
    /// sees what a test adds afterwards and is validated.
    /// </summary>
    internal PlatformOptions Options { get; } = options;

    internal IServiceCollection Services => builder.Services;

    internal IConfigurationManager Configuration => builder.Configuration;

    internal ILoggingBuilder Logging => builder.Logging;

    internal IHostEnvironment Environment => builder.Environment;

    /// <summary>What comes before the service's own registrations.</summary>
    internal FirstRegistrations First { get; } = new();

    internal bool IsWeb => builder is WebApplicationBuilder;

    /// <summary>A tool runs the program only to look at it: nothing may be opened, sent, awaited or printed.</summary>
    internal bool IsInspected { get; } = Inspection.IsUnderWay;
}
