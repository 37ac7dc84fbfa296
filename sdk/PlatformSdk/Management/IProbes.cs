using Microsoft.AspNetCore.Http;
using PlatformSdk.Management.Operations;

namespace PlatformSdk.Management;

/// <summary>Provides the answers of the management port.</summary>
internal interface IProbes
{
    /// <summary>Never blocks: it is called on the one thread that answers all probes.</summary>
    ProbeAnswer Ask(string path);

    /// <summary>How long a client waits for a <see cref="ProbeAnswer.NotYet"/>.</summary>
    TimeSpan Patience { get; }

    /// <summary>Writes <see cref="ProbeAnswer.Details"/>, on the thread pool.</summary>
    Task WriteDetailsAsync(HttpContext context);

    /// <summary>Gives the answer of a <see cref="ProbeAnswer.Operation"/>, on the thread pool.</summary>
    Task<OperationAnswer> OperateAsync(OperationRequest request, CancellationToken cancellation);
}

internal enum ProbeAnswer
{
    NotFound,
    Healthy,
    Unhealthy,

    /// <summary>The first results are not available yet: the client is kept waiting.</summary>
    NotYet,

    /// <summary>A longer answer, which other code writes.</summary>
    Details,

    /// <summary>An answer for operators, which decides itself which methods it allows.</summary>
    Operation,
}
