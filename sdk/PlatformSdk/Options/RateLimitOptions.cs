using System.ComponentModel.DataAnnotations;

namespace PlatformSdk;

/// <summary>
/// How many requests one client may send, section <c>Platform:Web:RateLimit</c>. A client is a signed-in user, else an address (of IPv6 its
/// network of 64 bits, which is what one customer has).
/// </summary>
public sealed class RateLimitOptions
{
    /// <summary>
    /// Requests of one client within <see cref="Window"/>; one more is answered with 429 and <c>Retry-After</c>. Default: none, no limit.
    /// </summary>
    [Range(1, 1_000_000)]
    public int? Requests { get; set; }

    /// <summary>The time over which requests are counted, from the first of them. Default: 1 s.</summary>
    [DurationRange(0.1, 3600)]
    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(1);
}
