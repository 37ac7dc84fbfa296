using System.ComponentModel.DataAnnotations;

namespace PlatformSdk;

/// <summary>How a service calls out, section <c>Platform:HttpClient</c> for all clients, <c>Platform:HttpClient:Clients:NAME</c> for one.</summary>
public class HttpCallOptions
{
    /// <summary>False leaves the client as .NET made it: no timeout, retry or circuit of ours. Default: true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>From the first try to the headers of the last answer. Default: 30 s.</summary>
    [DurationRange(0.01, 3600)]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>From the start of one try to the headers of its answer. Default: 10 s.</summary>
    [DurationRange(0.01, 3600)]
    public TimeSpan TryTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often an idempotent request is tried again. Default: 3.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 3;

    /// <summary>Before the first further try; then twice as long each time, with jitter. Default: 200 ms. <c>Retry-After</c> wins.</summary>
    [DurationRange(0, 60)]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The share of failed tries at which the circuit opens. Default: 0.5.</summary>
    [Range(0.01, 1)]
    public double CircuitFailureRatio { get; set; } = 0.5;

    /// <summary>How many tries there must be within <see cref="CircuitWindow"/> before their share of failures counts. Default: 20.</summary>
    [Range(2, 100_000)]
    public int CircuitMinimum { get; set; } = 20;

    /// <summary>The time over which failures are counted. Default: 30 s.</summary>
    [DurationRange(0.5, 3600)]
    public TimeSpan CircuitWindow { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an open circuit refuses before it lets one request through to see. Default: 5 s.</summary>
    [DurationRange(0.5, 3600)]
    public TimeSpan CircuitBreak { get; set; } = TimeSpan.FromSeconds(5);

    internal HttpCallOptions Copy() => (HttpCallOptions)MemberwiseClone();
}
