using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PlatformSdk;
using PlatformSdk.Audit;
using PlatformSdk.Calls;
using PlatformSdk.Development;
using PlatformSdk.Health;
using PlatformSdk.Hosting;
using PlatformSdk.Management;
using PlatformSdk.Needs;
using PlatformSdk.OpenApi;
using PlatformSdk.Redaction;
using PlatformSdk.Secrets;
using PlatformSdk.Settings;
using PlatformSdk.Shutdown;
using PlatformSdk.Startup;
using PlatformSdk.Telemetry;
using PlatformSdk.Web;

namespace Microsoft.Extensions.Hosting;

/// <summary>Wires a program to the platform.</summary>
public static class PlatformHostApplicationBuilderExtensions
{
    /// <summary>
    /// Adds what <paramref name="description"/> calls for: telemetry, health, the management port, calls out, shutdown. A service calls the
    /// overload without a description, which the build generates from <c>platform.yaml</c>. Calling it twice changes nothing.
    /// </summary>
    /// <param name="builder">The builder of the host.</param>
    /// <param name="description">What <c>platform.yaml</c> says.</param>
    /// <param name="configure">Settings in code; the configuration section <c>Platform</c> wins over them.</param>
    /// <param name="register">What the referenced packages bring; the generated overload passes it.</param>
    /// <returns>The same builder.</returns>
    public static TBuilder AddPlatform<TBuilder>(this TBuilder builder, PlatformDescription description, Action<PlatformOptions>? configure = null,
        Action<PlatformRegistrations>? register = null)
        where TBuilder : IHostApplicationBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(description);
        if (builder.Services.Any(service => service.ServiceType == typeof(PlatformDescription)))
            return builder;
        builder.Services.AddSingleton(description);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton<IAuditLog, AuditLog>();

        // First what completes the configuration, for everything after it reads it.
        LocalAddresses.Add(builder, description);
        PlaceholderAddresses.Add(builder, description);
        var registrations = new PlatformRegistrations();
        register?.Invoke(registrations);
        SecretsSetup.Add(builder, description, registrations);
        var setup = new PlatformSetup(builder, description, PlatformOptionsSetup.Add(builder, description, configure));

        HealthSetup.Add(setup);
        NeedsSetup.Add(setup);
        NeedPackages.Add(builder, description, registrations);
        CallsSetup.Add(setup);
        ManagementSetup.Add(setup);
        ShutdownSetup.Add(setup);
        WebSetup.Add(setup);
        OpenApiSetup.Add(setup);
        RedactionSetup.AddProcessors(setup.Services);
        TelemetrySetup.Add(setup);
        RedactionSetup.WrapConsole(setup.Services);
        DevelopmentSetup.Add(setup);

        if (!setup.IsInspected)
            setup.First.Add(RegistrationOrder.Lifecycle, ServiceDescriptor.Singleton<IHostedService, PlatformLifecycle>());
        setup.First.InsertInto(setup.Services);
        return builder;
    }
}
