using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Contract;

namespace PlatformSdk.Web;

/// <summary>
/// Unready while the port that the manifest sends requests to is closed. <c>Urls</c>, <c>Kestrel:Endpoints</c> and code win over the manifest's
/// variable, and the pod would get requests that nobody takes.
/// </summary>
internal sealed class PortCheck(IServer server, IHostApplicationLifetime lifetime) : IHealthCheck
{
    /// <summary>A start may take as long as it likes; the result comes with its end.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>Dots keep it apart from every need.</summary>
    internal const string Name = "platform.port";

    /// <summary>The environment itself: <c>HTTP_PORTS</c> in appsettings.json hides the manifest's value from the configuration.</summary>
    internal static string? ManifestPorts => Environment.GetEnvironmentVariable(EnvironmentVariables.HttpPorts);

    /// <summary>Until the server has started, its addresses are those that it was asked for: <c>Kestrel:Endpoints</c> replaces them.</summary>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        return Check(ManifestPorts, server.Features.Get<IServerAddressesFeature>()?.Addresses);
    }

    internal static HealthCheckResult Check(string? ports, ICollection<string>? addresses)
    {
        // A server in memory, as in tests, has no addresses.
        if (addresses is null)
            return HealthCheckResult.Healthy();
        foreach (var port in (ports ?? "").Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!IsOpen(port, addresses, out var why))
            {
                return HealthCheckResult.Unhealthy(
                    $"port {port}, to which the manifest sends requests ({EnvironmentVariables.HttpPorts}), {why}. The service listens on "
                    + $"{(addresses.Count == 0 ? "no port" : string.Join(", ", addresses))}: remove what says so (Urls, Kestrel:Endpoints, "
                    + "--urls, Listen in code), or set port in platform.yaml.");
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
                why = $"answers {address.Scheme} and not http";
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
