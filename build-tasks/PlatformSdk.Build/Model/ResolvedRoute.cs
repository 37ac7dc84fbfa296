using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;

namespace PlatformSdk.Build.Model;

/// <summary>The route for requests from outside in one environment.</summary>
internal sealed record ResolvedRoute(GatewayDescription Gateway, string Host, string Path, bool Public)
{
    /// <summary>The host under which every region answers, or null. DNS decides which one is asked.</summary>
    internal string? SharedHost { get; init; }

    /// <summary>The route, or null without a gateway or a host; a finding then says what to add.</summary>
    internal static ResolvedRoute? Resolve(ExposeDescription? expose, string name, GatewayDescription? gateway, EnvironmentDefaults place) =>
        expose is { AsksForRoute: true } && gateway is not null && HostOf(expose, name, place) is { } host
            ? new ResolvedRoute(gateway, host, expose.Path ?? "/", expose.Public ?? false)
            { SharedHost = place.SharedDomain is { } shared && $"{name}.{shared.Text}" is var other && other != host ? other : null }
            : null;

    internal static string? HostOf(ExposeDescription expose, string name, EnvironmentDefaults place) =>
        expose.Host?.Text ?? (place.Domain is { } domain ? $"{name}.{domain.Text}" : null);
}
