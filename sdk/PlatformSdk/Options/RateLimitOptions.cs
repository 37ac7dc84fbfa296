using System.ComponentModel.DataAnnotations;

namespace PlatformSdk;

/// <summary>
/// The rate limit of one client, section <c>Platform:Web:RateLimit</c>. A client is a signed-in user, or otherwise an address (for IPv6 its /64
/// network, which is what one customer gets).
/// </summary>
public sealed class RateLimitOptions
{
    /// <summary>
    /// Requests of one client within <see cref="Window"/>. Further requests are answered with 429 and <c>Retry-After</c>. Default: no limit.
    /// </summary>
    [Range(1, 1_000_000)]
    public int? Requests { get; set; }

    /// <summary>The time window, which starts with the first request. Default: 1 s.</summary>
    [DurationRange(0.1, 3600)]
    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(1);
}
