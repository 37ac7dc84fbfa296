using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PlatformSdk;
using PlatformSdk.Access;
using PlatformSdk.Audit;
using PlatformSdk.Calls;
using PlatformSdk.Development;
using PlatformSdk.Health;
using PlatformSdk.Hosting;
using PlatformSdk.Management;
using PlatformSdk.Migrations;
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

/// <summary>Adds the platform to a program.</summary>
public static class PlatformHostApplicationBuilderExtensions
{
    /// <summary>
    /// Adds telemetry, health, the management port, outgoing calls and shutdown as <paramref name="description"/> requires. A service calls the
    /// overload without a description, which the build generates from <c>platform.yaml</c>. A second call has no effect.
    /// </summary>
    /// <param name="builder">The builder of the host.</param>
    /// <param name="description">The content of <c>platform.yaml</c>.</param>
    /// <param name="configure">Settings in code. The configuration section <c>Platform</c> overrides them.</param>
    /// <param name="register">Registrations of the referenced packages; the generated overload passes it.</param>
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

        // Everything that completes the configuration comes first, because all later steps read it.
        DescribedConfig.Add(builder, description);
        LocalAddresses.Add(builder, description);
        PlaceholderAddresses.Add(builder, description);
        var registrations = new PlatformRegistrations();
        register?.Invoke(registrations);
        SecretsSetup.Add(builder, description, registrations);
        var setup = new PlatformSetup(builder, description, PlatformOptionsSetup.Add(builder, description, configure));

        HealthSetup.Add(setup);
        NeedsSetup.Add(setup);
        NeedPackages.Add(builder, description, registrations);
        MigrationSetup.Add(setup);
        CallsSetup.Add(setup);
        AccessSetup.Add(builder, description, registrations);
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
