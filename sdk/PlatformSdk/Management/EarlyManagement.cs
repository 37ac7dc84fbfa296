using Microsoft.Extensions.Configuration;

namespace PlatformSdk.Management;

/// <summary>The management port of a start that takes its time, from before there is a host; the host's own management takes it over.</summary>
internal sealed class EarlyManagement(ProbeServer server)
{
    /// <summary>Null where no port is set, or where it cannot be had: the start itself will say so.</summary>
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

    /// <summary>The server, asking the host from now on; or null when the host wants another port.</summary>
    internal ProbeServer? TakeOver(int port, IProbes probes)
    {
        if (server.Port == port)
        {
            server.Ask(probes);
            return server;
        }
        server.Dispose();
        return null;
    }

    internal void End() => server.Dispose();
}
