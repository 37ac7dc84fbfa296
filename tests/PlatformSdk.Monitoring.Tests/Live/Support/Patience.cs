using PlatformSdk.Testing;

namespace PlatformSdk.Monitoring.Tests.Live.Support;

/// <summary>Waits for what Prometheus comes to know: windows have to fill and to empty, which takes longer than what a process does.</summary>
internal static class Patience
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    internal static Task UntilAsync(string what, Func<Task<bool>> condition) => Eventually.IsTrueAsync(what, condition, Deadline, Pause);
}
