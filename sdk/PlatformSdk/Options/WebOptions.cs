using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace PlatformSdk;

/// <summary>
/// Settings that ASP.NET Core does not have, section <c>Platform:Web</c>. Change everything else about the app's server with the ordinary options
/// (<c>KestrelServerOptions</c>, <c>ForwardedHeadersOptions</c>, <c>ProblemDetailsOptions</c>...), which override all settings of the platform.
/// </summary>
public sealed class WebOptions
{
    /// <summary>
    /// Networks (<c>10.0.0.0/8</c>) and addresses of the proxies whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> headers are trusted.
    /// Default: none, and the headers are ignored because any client can send them. Manifests set the CIDRs of <c>network.gateway</c>.
    /// </summary>
    public IReadOnlyList<string> KnownProxies { get; set; } = [];

    /// <summary>
    /// The port that uses HTTP/2 without TLS, as gRPC requires; a port without TLS cannot support both versions. Default: none. Manifests set it to
    /// the port of the gRPC interfaces in <c>apis</c>.
    /// </summary>
    [Range(1, 65535)]
    public int? GrpcPort { get; set; }

    /// <summary>
    /// False omits the headers of OWASP's REST security cheat sheet, for services whose gateway sets them. To change a single header, set it in the
    /// response. Default: true.
    /// </summary>
    public bool SecurityHeaders { get; set; } = true;

    /// <summary>
    /// The time after which a request is cancelled and answered with 504. Default: no limit. An endpoint's <c>WithRequestTimeout</c> and
    /// <c>DisableRequestTimeout</c> override it.
    /// </summary>
    [DurationRange(0.05, 3600)]
    public TimeSpan? RequestTimeout { get; set; }

    /// <summary>The rate limit of one client. Default: no limit.</summary>
    [ValidateObjectMembers]
    public RateLimitOptions RateLimit { get; } = new();
}
