using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace PlatformSdk.Testing;

/// <summary>A clock that stands still until a test moves it, and that knows who sleeps by it.</summary>
public sealed class TestClock() : FakeTimeProvider(s_start)
{
    private static readonly DateTimeOffset s_start = new(2026, 11, 21, 3, 25, 0, TimeSpan.Zero);

    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<Sleep, bool> _sleeping = [];

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
        var sleep = new Sleep(_sleeping) { Timer = base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period) };
        // The clock may move on another thread: the timer is set again until both agree on the time from which it counts.
        for (TimeSpan? counted = null; counted != Elapsed;)
        {
            counted = Elapsed;
            sleep.Due = counted.Value + dueTime;
            if (!sleep.Timer.Change(dueTime, period))
                break;
        }

        return sleep;
    }

    /// <summary>
    /// Lets work go on until it is done: whenever it sleeps, the clock jumps to the end of the sleep. While it waits for a real socket the clock
    /// stands still, so that no timeout strikes by accident.
    /// </summary>
    public async Task<T> RunAsync<T>(Task<T> work)
    {
        var giveUp = DateTime.UtcNow + s_deadline;
        while (!work.IsCompleted)
        {
            if (DateTime.UtcNow > giveUp)
                throw new TimeoutException("The work neither ends nor sleeps.");
            if (_sleeping.Keys.Min(sleep => sleep.Due) is { } due && due > Elapsed)
                Advance(due - Elapsed);
            else
                await Task.WhenAny(work, Task.Delay(1));
        }

        return await work;
    }

    public Task RunAsync(Task work) => RunAsync(work.ContinueWith(done => { done.GetAwaiter().GetResult(); return true; }, TaskScheduler.Default));

    private sealed class Sleep : ITimer
    {
        private readonly ConcurrentDictionary<Sleep, bool> _sleeping;
        private long _due = long.MaxValue;

        internal Sleep(ConcurrentDictionary<Sleep, bool> sleeping)
        {
            _sleeping = sleeping;
            _sleeping[this] = true;
        }

        internal required ITimer Timer { get; init; }

        /// <summary>Null until the timer is set.</summary>
        internal TimeSpan? Due
        {
            get => Interlocked.Read(ref _due) is var ticks && ticks == long.MaxValue ? null : new(ticks);
            set => Interlocked.Exchange(ref _due, value!.Value.Ticks);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => Timer.Change(dueTime, period);

        public void Dispose()
        {
            _sleeping.TryRemove(this, out _);
            Timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
