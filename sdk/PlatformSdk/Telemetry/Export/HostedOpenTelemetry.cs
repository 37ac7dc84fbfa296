using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;

namespace PlatformSdk.Telemetry.Export;

/// <summary>OpenTelemetry's builder over a service collection: what its hosting package's <c>AddOpenTelemetry()</c> gives.</summary>
internal sealed class HostedOpenTelemetry(IServiceCollection services) : IOpenTelemetryBuilder
{
    public IServiceCollection Services { get; } = services;
}
