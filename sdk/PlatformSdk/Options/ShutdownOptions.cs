namespace PlatformSdk;

/// <summary>How the service ends, section <c>Platform:Shutdown</c>.</summary>
public sealed class ShutdownOptions
{
    /// <summary>
    /// How long requests go on being served after SIGTERM while load balancers forget the service. Default: 10 s; in Development and in a job 0.
    /// The grace period of the manifests follows from the configuration; one that is set in code needs a patch.
    /// </summary>
    [DurationRange(0, 600)]
    public TimeSpan Drain { get; set; } = TimeSpan.FromSeconds(Contract.RuntimeDefaults.DrainSeconds);
}
