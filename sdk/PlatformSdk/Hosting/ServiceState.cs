using Microsoft.Extensions.Hosting;

namespace PlatformSdk.Hosting;

/// <summary>Where the process is in its life.</summary>
internal sealed class ServiceState(IHostApplicationLifetime lifetime)
{
    private volatile bool _draining;

    internal bool HasStarted => lifetime.ApplicationStarted.IsCancellationRequested;

    /// <summary>Going to stop: requests are still served, new ones are not wanted.</summary>
    internal bool IsDraining => _draining || lifetime.ApplicationStopping.IsCancellationRequested;

    /// <summary>True for the first caller.</summary>
    internal bool TryBeginDraining() => !Interlocked.Exchange(ref _draining, true);
}
