using Microsoft.Extensions.Hosting;

namespace PlatformSdk.Hosting;

/// <summary>The state of the process.</summary>
internal sealed class ServiceState(IHostApplicationLifetime lifetime)
{
    private volatile bool _draining;

    internal bool HasStarted => lifetime.ApplicationStarted.IsCancellationRequested;

    /// <summary>True while the service is about to stop: requests are still served, but new ones are not wanted.</summary>
    internal bool IsDraining => _draining || lifetime.ApplicationStopping.IsCancellationRequested;

    /// <summary>True for the first caller.</summary>
    internal bool TryBeginDraining() => !Interlocked.Exchange(ref _draining, true);
}
