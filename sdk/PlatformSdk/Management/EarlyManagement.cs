using Microsoft.Extensions.Configuration;

namespace PlatformSdk.Management;

/// <summary>The management port during a long start, before there is a host. The host's own management takes it over.</summary>
internal sealed class EarlyManagement(ProbeServer server)
{
    /// <summary>Null if no port is set or the port is not available; the start itself reports that.</summary>
    internal static EarlyManagement? TryBegin(IConfiguration configuration, IProbes probes)
    {
        if (!int.TryParse(configuration["Platform:ManagementPort"], out var port) || port is < 1 or > 65535)
            return null;
        try
        {
            return new EarlyManagement(new ProbeServer(port, probes));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Returns the server, which now asks the host; or null if the host uses another port.</summary>
    internal ProbeServer? TakeOver(int port, IProbes probes)
    {
        if (server.Port == port)
        {
            server.SwitchTo(probes);
            return server;
        }
        server.Dispose();
        return null;
    }

    internal void End() => server.Dispose();
}
