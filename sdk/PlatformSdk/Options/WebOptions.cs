using System.ComponentModel.DataAnnotations;

namespace PlatformSdk;

/// <summary>What the app accepts from its clients, section <c>Platform:Web</c>.</summary>
public sealed class WebOptions
{
    /// <summary>
    /// Networks (<c>10.0.0.0/8</c>) and addresses of proxies whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed.
    /// Default: none, and the headers are ignored: anybody can send them.
    /// </summary>
    public IReadOnlyList<string> KnownProxies { get; set; } = [];

    /// <summary>The largest request body, in bytes. Default: 30,000,000, as Kestrel. An endpoint may allow more for itself.</summary>
    [Range(0, long.MaxValue)]
    public long MaxRequestBody { get; set; } = 30_000_000;

    /// <summary>All headers of a request together, in bytes. Default: 32,768, as Kestrel.</summary>
    [Range(1_024, 1_048_576)]
    public int MaxRequestHeaders { get; set; } = 32_768;
}
