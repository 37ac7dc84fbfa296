namespace PlatformSdk;

/// <summary>Settings for shutdown, section <c>Platform:Shutdown</c>.</summary>
public sealed class ShutdownOptions
{
    /// <summary>
    /// How long requests are still served after SIGTERM, while load balancers remove the service. Default: 10 s; 0 in Development and in jobs. The
    /// grace period in the manifests follows from the configuration; a value that is set in code requires a patch.
    /// </summary>
    [DurationRange(0, 600)]
    public TimeSpan Drain { get; set; } = TimeSpan.FromSeconds(Contract.RuntimeDefaults.DrainSeconds);
}
