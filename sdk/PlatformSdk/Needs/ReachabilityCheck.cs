using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.Needs;

/// <summary>Opens a TCP connection: all that can be said of a need whose package is not referenced.</summary>
internal sealed class ReachabilityCheck(PlatformNeed need, IConfiguration configuration) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var key = NeedKeys.Address(need);
        if (NeedKeys.Find(need, configuration) is not { } text)
            return Failed(context, $"'{key}' is not set: say where {need.Name} is, or give the need a 'local:' address in platform.yaml");
        // The text may hold a password: it is never repeated.
        if (NeedAddress.Parse(need.Type, text) is not var (host, port))
            return Failed(context, $"'{key}' holds no host and port that could be tried");
        try
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(host, port, cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy($"{host}:{port} answers");
        }
        catch (SocketException exception)
        {
            return Failed(context, $"{host}:{port} does not answer: {exception.SocketErrorCode}");
        }
    }

    private static HealthCheckResult Failed(HealthCheckContext context, string why) => new(context.Registration.FailureStatus, why);
}
