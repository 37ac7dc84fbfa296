using Microsoft.AspNetCore.Http;

namespace PlatformSdk.Management;

/// <summary>What the management port asks for its answers.</summary>
internal interface IProbes
{
    /// <summary>Never blocks: it is asked on the one thread that answers all probes.</summary>
    ProbeAnswer Ask(string path);

    /// <summary>How long a client waits for what is <see cref="ProbeAnswer.NotYet"/>.</summary>
    TimeSpan Patience { get; }

    /// <summary>Writes what is <see cref="ProbeAnswer.Details"/>, on the thread pool.</summary>
    Task WriteDetailsAsync(HttpContext context);
}

internal enum ProbeAnswer
{
    NotFound,
    Healthy,
    Unhealthy,

    /// <summary>The first results are not there: the client is kept waiting.</summary>
    NotYet,

    /// <summary>More than one word: written by somebody else.</summary>
    Details,
}
