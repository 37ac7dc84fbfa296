using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.Needs;

/// <summary>Opens a TCP connection, which is all that can be checked for a need whose package is not referenced.</summary>
internal sealed class ReachabilityCheck(PlatformNeed need, IConfiguration configuration) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var key = NeedKeys.Address(need);
        if (NeedKeys.Find(need, configuration) is not { } text)
            return Failed(context, $"'{key}' is not set. Set it to the address of {need.Name}, or set 'local' for the need in platform.yaml.");
        // The text may contain a password, so it is never repeated.
        if (NeedAddress.Parse(need.Type, text) is not var (host, port))
            return Failed(context, $"'{key}' does not contain a host and a port to connect to.");
        try
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(host, port, cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy($"{host}:{port} is reachable");
        }
        catch (SocketException exception)
        {
            return Failed(context, $"{host}:{port} is unreachable: {exception.SocketErrorCode}");
        }
    }

    private static HealthCheckResult Failed(HealthCheckContext context, string why) => new(context.Registration.FailureStatus, why);
}
