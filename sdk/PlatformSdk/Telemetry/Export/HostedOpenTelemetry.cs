using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;

namespace PlatformSdk.Telemetry.Export;

/// <summary>OpenTelemetry's builder over a service collection, like <c>AddOpenTelemetry()</c> of its hosting package.</summary>
internal sealed class HostedOpenTelemetry(IServiceCollection services) : IOpenTelemetryBuilder
{
    public IServiceCollection Services { get; } = services;
}
