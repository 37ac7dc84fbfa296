namespace PlatformSdk.Testing;

/// <summary>Waits for a condition instead of for a time.</summary>
public static class Eventually
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromSeconds(30);

    /// <summary>Gives the first thing that <paramref name="find"/> finds; fails after half a minute, saying what was awaited.</summary>
    public static async Task<T> GetAsync<T>(string what, Func<T?> find)
    {
        var until = DateTime.UtcNow + s_deadline;
        while (DateTime.UtcNow < until)
        {
            if (find() is { } found)
                return found;
            await Task.Delay(10);
        }
        throw new TimeoutException($"Waited {s_deadline.TotalSeconds} s for {what}.");
    }

    public static Task IsTrueAsync(string what, Func<bool> condition) => GetAsync(what, () => condition() ? what : null);

    public static async Task IsTrueAsync(string what, Func<Task<bool>> condition)
    {
        var until = DateTime.UtcNow + s_deadline;
        while (!await condition())
        {
            if (DateTime.UtcNow > until)
                throw new TimeoutException($"Waited {s_deadline.TotalSeconds} s for {what}.");
            await Task.Delay(10);
        }
    }
}
