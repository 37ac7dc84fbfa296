namespace PlatformSdk.Secrets.Tests.Support;

/// <summary>A clock that stands still until a test moves it; timers and delays that fall due on the way fire in order.</summary>
public sealed class TestClock : TimeProvider
{
    private static readonly DateTimeOffset s_start = new(2026, 11, 21, 3, 25, 0, TimeSpan.Zero);

    private readonly Lock _gate = new();
    private readonly List<Timer> _timers = [];
    private DateTimeOffset _now = s_start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>By how much somebody set the wall clock; timers and what is measured go on as before.</summary>
    public TimeSpan Step { get; set; }

    /// <summary>The time as nobody can set it.</summary>
    public TimeSpan Elapsed => new(GetTimestamp());

    public override DateTimeOffset GetUtcNow() => s_start + Elapsed + Step;

    public override long GetTimestamp()
    {
        lock (_gate) return (_now - s_start).Ticks;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state), period, isDelay: state is Task);
        timer.Change(dueTime, period);
        return timer;
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
            if (DateTime.UtcNow > giveUp) throw new TimeoutException("The work neither ends nor sleeps.");
            if (NextDelay() is { } due) Advance(due - s_start - Elapsed);
            else await Task.WhenAny(work, Task.Delay(1));
        }

        return await work;
    }

    public Task RunAsync(Task work) => RunAsync(work.ContinueWith(done => { done.GetAwaiter().GetResult(); return true; }, TaskScheduler.Default));

    public void Advance(TimeSpan by)
    {
        var end = s_start + Elapsed + by;
        while (TakeNext(end) is { } timer) timer.Fire();
    }

    private DateTimeOffset? NextDelay()
    {
        lock (_gate) return _timers.Where(timer => timer.IsDelay).Select(timer => (DateTimeOffset?)timer.DueAt).Min();
    }

    private Timer? TakeNext(DateTimeOffset end)
    {
        lock (_gate)
        {
            var next = _timers.Where(timer => timer.DueAt <= end).MinBy(timer => timer.DueAt);
            if (next is null)
            {
                _now = end;
                return null;
            }

            if (next.DueAt > _now) _now = next.DueAt;
            _timers.Remove(next);
            next.Reschedule();
            return next;
        }
    }

    private sealed class Timer(TestClock clock, Action fire, TimeSpan every, bool isDelay) : ITimer
    {
        private TimeSpan _every = every;

        internal bool IsDelay => isDelay;

        internal DateTimeOffset DueAt { get; private set; }

        internal void Fire() => fire();

        // Within the clock's lock.
        internal void Reschedule()
        {
            if (_every <= TimeSpan.Zero) return;
            DueAt = clock._now + _every;
            clock._timers.Add(this);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                _every = period;
                clock._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                DueAt = clock._now + dueTime;
                if (dueTime > TimeSpan.Zero) clock._timers.Add(this);
            }

            // As a real one: what is due at once needs nobody to move the clock.
            if (dueTime == TimeSpan.Zero) ThreadPool.QueueUserWorkItem(_ => fire());
            return true;
        }

        public void Dispose()
        {
            lock (clock._gate) clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
