namespace PlatformSdk.Testing;

/// <summary>Waits for a condition instead of for a time.</summary>
public static class Eventually
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Gives the first thing that <paramref name="find"/> finds; fails at the limit, saying what was awaited.</summary>
    /// <param name="what">What is awaited.</param>
    /// <param name="find">Null as long as it is not there.</param>
    /// <param name="limit">Default: five minutes.</param>
    public static async Task<T> GetAsync<T>(string what, Func<T?> find, TimeSpan? limit = null)
    {
        T? found = default;
        await IsTrueAsync(what, () => Task.FromResult((found = find()) is not null), limit);
        return found!;
    }

    public static Task IsTrueAsync(string what, Func<bool> condition) => IsTrueAsync(what, () => Task.FromResult(condition()));

    /// <param name="what">What is awaited.</param>
    /// <param name="condition">Whether it is there.</param>
    /// <param name="limit">Default: five minutes.</param>
    /// <param name="pause">Between two looks. Default: 10 milliseconds.</param>
    /// <param name="state">What a failure shows, so that who reads it knows the reason. Default: nothing.</param>
    public static async Task IsTrueAsync(
        string what, Func<Task<bool>> condition, TimeSpan? limit = null, TimeSpan? pause = null, Func<string>? state = null)
    {
        var deadline = limit ?? s_deadline;
        for (var until = DateTime.UtcNow + deadline; !await condition(); await Task.Delay(pause ?? s_pause))
        {
            if (DateTime.UtcNow > until)
                throw new TimeoutException($"Waited {deadline.TotalSeconds} s for {what}.\n{state?.Invoke()}".TrimEnd());
        }
    }
}
