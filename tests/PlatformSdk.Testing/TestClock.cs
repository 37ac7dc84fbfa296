using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace PlatformSdk.Testing;

/// <summary>A clock that stands still until a test moves it, and that knows who sleeps by it.</summary>
public sealed class TestClock() : FakeTimeProvider(s_start)
{
    private static readonly DateTimeOffset s_start = new(2026, 11, 21, 3, 25, 0, TimeSpan.Zero);

    private readonly ConcurrentDictionary<Sleep, TimeSpan> _sleeping = [];

    /// <summary>By how much somebody set the wall clock; timers and what is measured go on as before.</summary>
    public TimeSpan Step { get; set; }

    /// <summary>The time as nobody can set it.</summary>
    public TimeSpan Elapsed => new(GetTimestamp());

    public override DateTimeOffset GetUtcNow() => s_start + Elapsed + Step;

    public override long GetTimestamp() => (base.GetUtcNow() - s_start).Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // Only a delay gives itself, a task, for the state.
        if (state is not Task)
            return base.CreateTimer(callback, state, dueTime, period);
        var sleep = new Sleep(_sleeping);
        _sleeping[sleep] = Elapsed + dueTime;
        sleep.Timer = base.CreateTimer(callback, state, dueTime, period);
        return sleep;
    }

    /// <summary>
    /// Lets work go on until it is done: whenever it sleeps, the clock jumps to the end of the sleep. While it waits for a real socket the clock
    /// stands still, so that no timeout strikes by accident.
    /// </summary>
    public async Task<T> RunAsync<T>(Task<T> work)
    {
        var giveUp = DateTime.UtcNow.AddSeconds(30);
        while (!work.IsCompleted)
        {
            if (DateTime.UtcNow > giveUp)
                throw new TimeoutException("The work neither ends nor sleeps.");
            if (_sleeping.Values.Order().Select(due => (TimeSpan?)due).FirstOrDefault() is { } due && due > Elapsed)
                Advance(due - Elapsed);
            else
                await Task.WhenAny(work, Task.Delay(1));
        }

        return await work;
    }

    public Task RunAsync(Task work) => RunAsync(work.ContinueWith(done => { done.GetAwaiter().GetResult(); return true; }, TaskScheduler.Default));

    private sealed class Sleep(ConcurrentDictionary<Sleep, TimeSpan> sleeping) : ITimer
    {
        internal ITimer? Timer { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period) => Timer!.Change(dueTime, period);

        public void Dispose()
        {
            sleeping.TryRemove(this, out _);
            Timer?.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
