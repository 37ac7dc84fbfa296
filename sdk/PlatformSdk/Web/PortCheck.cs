using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Contract;

namespace PlatformSdk.Web;

/// <summary>
/// Unhealthy while the port of the manifest is closed. <c>Urls</c>, <c>Kestrel:Endpoints</c> and code override the manifest's variable, and the pod
/// would get requests that it cannot receive.
/// </summary>
internal sealed class PortCheck(IServer server, IHostApplicationLifetime lifetime) : IHealthCheck
{
    /// <summary>A start may take any time; the result comes at its end.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>The dot keeps it distinct from the names of needs.</summary>
    internal const string Name = "platform.port";

    /// <summary>Read from the environment itself: <c>HTTP_PORTS</c> in appsettings.json hides the manifest's value in the configuration.</summary>
    internal static string? ManifestPorts => Environment.GetEnvironmentVariable(EnvironmentVariables.HttpPorts);

    /// <summary>Waits for the start: until then, the server's addresses are the requested ones, which <c>Kestrel:Endpoints</c> replaces.</summary>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        return Check(ManifestPorts, server.Features.Get<IServerAddressesFeature>()?.Addresses);
    }

    internal static HealthCheckResult Check(string? ports, ICollection<string>? addresses)
    {
        // An in-memory server, as in tests, has no addresses.
        if (addresses is null)
            return HealthCheckResult.Healthy();
        foreach (var port in (ports ?? "").Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!IsOpen(port, addresses, out var why))
            {
                return HealthCheckResult.Unhealthy(
                    $"the manifest sends requests to port {port} ({EnvironmentVariables.HttpPorts}), which {why}. The service listens on "
                    + $"{(addresses.Count == 0 ? "no port" : string.Join(", ", addresses))}. Remove the setting that changes the port "
                    + "(Urls, Kestrel:Endpoints, --urls, Listen in code), or set port in platform.yaml.");
            }
        }
        return HealthCheckResult.Healthy();
    }

    private static bool IsOpen(string port, ICollection<string> addresses, out string why)
    {
        why = "is closed";
        foreach (var text in addresses)
        {
            if (!TryParse(text, out var address) || address.IsUnixPipe || address.IsNamedPipe || $"{address.Port}" != port)
                continue;
            if (IsLoopback(address.Host))
                why = "is open on the loopback interface only";
            else if (address.Scheme != "http")
                why = $"uses {address.Scheme} instead of http";
            else
                return true;
        }
        return false;
    }

    private static bool IsLoopback(string host)
        => host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (System.Net.IPAddress.TryParse(host, out var address) && System.Net.IPAddress.IsLoopback(address));

    private static bool TryParse(string text, out BindingAddress address)
    {
        try
        {
            address = BindingAddress.Parse(text);
            return true;
        }
        catch (FormatException)
        {
            address = null!;
            return false;
        }
    }
}
