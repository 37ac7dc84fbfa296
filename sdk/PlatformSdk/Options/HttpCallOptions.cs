using System.ComponentModel.DataAnnotations;

namespace PlatformSdk;

/// <summary>
/// Settings for outgoing calls, section <c>Platform:HttpClient</c> for all clients and <c>Platform:HttpClient:Clients:NAME</c> for one.
/// </summary>
public class HttpCallOptions
{
    /// <summary>False leaves the client unchanged: no timeout, retry or circuit breaker is added. Default: true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The timeout from the first attempt to the headers of the last response. Default: 30 s.</summary>
    [DurationRange(0.01, 3600)]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The timeout from the start of one attempt to the headers of its response. Default: 10 s.</summary>
    [DurationRange(0.01, 3600)]
    public TimeSpan TryTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often an idempotent request is retried. Default: 3.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 3;

    /// <summary>
    /// The delay before the first retry, doubled for each further retry, with jitter. Default: 200 ms. <c>Retry-After</c> overrides it.
    /// </summary>
    [DurationRange(0, 60)]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The share of failed attempts that opens the circuit. Default: 0.5.</summary>
    [Range(0.01, 1)]
    public double CircuitFailureRatio { get; set; } = 0.5;

    /// <summary>The minimum number of attempts within <see cref="CircuitWindow"/> before failures are evaluated. Default: 20.</summary>
    [Range(2, 100_000)]
    public int CircuitMinimum { get; set; } = 20;

    /// <summary>The time window in which failures are counted. Default: 30 s.</summary>
    [DurationRange(0.5, 3600)]
    public TimeSpan CircuitWindow { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an open circuit rejects requests before it lets one through as a test. Default: 5 s.</summary>
    [DurationRange(0.5, 3600)]
    public TimeSpan CircuitBreak { get; set; } = TimeSpan.FromSeconds(5);

    internal HttpCallOptions Copy() => (HttpCallOptions)MemberwiseClone();
}
