using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Hosting;

/// <summary>The context of all steps of <c>AddPlatform()</c>.</summary>
internal sealed class PlatformSetup(IHostApplicationBuilder builder, PlatformDescription description, PlatformOptions options)
{
    internal PlatformDescription Description { get; } = description;

    /// <summary>
    /// The settings at this point, for deciding what to register. Code that runs later reads <c>IOptions&lt;PlatformOptions&gt;</c>, which is
    /// validated and also contains what a test adds afterwards.
    /// </summary>
    internal PlatformOptions Options { get; } = options;

    internal IServiceCollection Services => builder.Services;

    internal IConfigurationManager Configuration => builder.Configuration;

    internal ILoggingBuilder Logging => builder.Logging;

    internal IHostEnvironment Environment => builder.Environment;

    /// <summary>Registrations that come before those of the service.</summary>
    internal FirstRegistrations First { get; } = new();

    internal bool IsWeb => builder is WebApplicationBuilder;

    /// <summary>True if a tool runs the program only to inspect it: nothing may be opened, sent, awaited or printed.</summary>
    internal bool IsInspected { get; } = Inspection.IsUnderWay;
}
