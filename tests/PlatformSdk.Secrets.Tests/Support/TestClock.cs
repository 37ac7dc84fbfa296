namespace PlatformSdk.Secrets.Tests.Support;

/// <summary>A clock that stands still until a test moves it; timers and delays that fall due on the way fire in order.</summary>
public sealed class TestClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Timer> _timers = [];
    private DateTimeOffset _now = new(2026, 11, 21, 3, 25, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state), period);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>True when something waits for the clock.</summary>
    public bool HasWaiters
    {
        get
        {
            lock (_gate) return _timers.Count > 0;
        }
    }

    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (TakeNext(end) is { } timer) timer.Fire();
    }

    /// <summary>Moves to the next moment at which something falls due, at most by <paramref name="most"/>.</summary>
    public void AdvanceToNext(TimeSpan most)
    {
        DateTimeOffset next;
        lock (_gate) next = _timers.Count == 0 ? _now + most : _timers.Min(timer => timer.DueAt);
        var by = next - GetUtcNow();
        Advance(by < most ? by > TimeSpan.Zero ? by : TimeSpan.Zero : most);
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

    private sealed class Timer(TestClock clock, Action fire, TimeSpan every) : ITimer
    {
        private TimeSpan _every = every;

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
                clock._timers.Add(this);
            }

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
