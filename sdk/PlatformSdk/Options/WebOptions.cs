using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace PlatformSdk;

/// <summary>
/// What ASP.NET Core has no setting for, section <c>Platform:Web</c>. Everything else about the app's server is changed by the ordinary options
/// (<c>KestrelServerOptions</c>, <c>ForwardedHeadersOptions</c>, <c>ProblemDetailsOptions</c>...), which win over all that the platform sets.
/// </summary>
public sealed class WebOptions
{
    /// <summary>
    /// Networks (<c>10.0.0.0/8</c>) and addresses of proxies whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed.
    /// Default: none, and the headers are ignored: anybody can send them. Manifests set the CIDRs of <c>network.gateway</c>.
    /// </summary>
    public IReadOnlyList<string> KnownProxies { get; set; } = [];

    /// <summary>
    /// The one of the service's ports that speaks HTTP/2 without TLS, as gRPC needs it; a port without TLS cannot speak both versions. Default: none.
    /// Manifests set it to the port of the gRPC interfaces in <c>apis</c>.
    /// </summary>
    [Range(1, 65535)]
    public int? GrpcPort { get; set; }

    /// <summary>
    /// False leaves answers without the headers of OWASP's REST security cheat sheet, for services whose gateway sets them. A single header is
    /// changed by setting it where the answer is made. Default: true.
    /// </summary>
    public bool SecurityHeaders { get; set; } = true;

    /// <summary>
    /// How long a request may take before its token is cancelled and 504 is answered. Default: none, no limit. An endpoint's own
    /// <c>WithRequestTimeout</c> and <c>DisableRequestTimeout</c> win.
    /// </summary>
    [DurationRange(0.05, 3600)]
    public TimeSpan? RequestTimeout { get; set; }

    /// <summary>How many requests one client may send. Default: any number.</summary>
    [ValidateObjectMembers]
    public RateLimitOptions RateLimit { get; } = new();
}
