namespace PlatformSdk.Monitoring.Tests.Live.Support;

/// <summary>Waits for what Prometheus comes to know: windows have to fill and to empty, which takes longer than what a process does.</summary>
internal static class Patience
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    internal static async Task UntilAsync(string what, Func<Task<bool>> condition)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        while (!await condition())
        {
            if (deadline.IsCancellationRequested)
                throw new TimeoutException($"Waited {Deadline.TotalSeconds} s until {what}.");
            await Task.Delay(100);
        }
    }
}
