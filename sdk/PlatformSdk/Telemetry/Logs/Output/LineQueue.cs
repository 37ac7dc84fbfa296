namespace PlatformSdk.Telemetry.Logs.Output;

/// <summary>
/// A queue of lines for a stream that may not be read. Logging never waits: a dedicated thread writes, and lines that do not fit are dropped and
/// counted. Audit records have their own room, stay until they are written, and are rejected instead of dropped.
/// </summary>
internal sealed class LineQueue(TextWriter stream, ILineReports reports) : IDisposable
{
    /// <summary>In characters of two bytes each: as much as a small pod can spare.</summary>
    private const long MostWaiting = 4 * 1024 * 1024;
    private const long RoomForAudit = 2 * 1024 * 1024;
    private const int StackBytes = 256 * 1024;
    private static readonly TimeSpan s_retry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_flush = TimeSpan.FromSeconds(1.5);

    // Of a class, because the runtime would compile a queue of pairs at every start.
    private readonly Queue<Line> _lines = new();
    private Thread? _thread;
    private long _waiting;
    private long _dropped;
    private bool _isEnded;

    /// <summary>False if the line is not accepted.</summary>
    internal bool TryAdd(string text, bool isAudit = false)
    {
        bool isFirstDrop;
        lock (_lines)
        {
            if (!_isEnded && _waiting + text.Length <= MostWaiting + (isAudit ? RoomForAudit : 0))
            {
                _lines.Enqueue(new Line(text, isAudit));
                _waiting += text.Length;
                Start();
                Monitor.Pulse(_lines);
                return true;
            }
            if (isAudit || _isEnded)
                return false;
            isFirstDrop = _dropped++ == 0;
        }
        reports.Dropped("queue_full", isFirstDrop);
        return false;
    }

    /// <summary>Ends when all lines are written, or when the stream does not accept them in time.</summary>
    /// <returns>The audit records that were not written.</returns>
    internal IReadOnlyList<string> End()
    {
        lock (_lines)
        {
            _isEnded = true;
            Monitor.Pulse(_lines);
        }
        _thread?.Join(s_flush);
        lock (_lines)
            return [.. _lines.Where(line => line.IsAudit).Select(line => line.Text)];
    }

    public void Dispose() => End();

    private void Start()
    {
        if (_thread is not null)
            return;
        _thread = new Thread(Run, StackBytes) { IsBackground = true, Name = "Platform console" };
        _thread.UnsafeStart();
    }

    private void Run()
    {
        while (Peek() is { } line)
        {
            var isWritten = TryWrite(line.Text);
            long resumed = 0;
            lock (_lines)
            {
                if (!isWritten && line.IsAudit)
                {
                    if (_isEnded)
                        return;
                    Monitor.Wait(_lines, s_retry);
                    continue;
                }
                _lines.Dequeue();
                _waiting -= line.Text.Length;
                // Reported once there is room for the report.
                if (isWritten && _lines.Count == 0)
                    (resumed, _dropped) = (_dropped, 0);
                else if (!isWritten)
                    resumed = -1 - _dropped++;
            }
            if (resumed > 0)
                reports.Resumed(resumed);
            else if (resumed < 0)
                reports.Dropped("write_failed", isFirst: resumed == -1);
        }
    }

    /// <summary>Returns the next line, which stays in the queue until it is written.</summary>
    private Line? Peek()
    {
        lock (_lines)
        {
            while (_lines.Count == 0)
            {
                if (_isEnded)
                    return null;
                Monitor.Wait(_lines);
            }
            return _lines.Peek();
        }
    }

    private bool TryWrite(string text)
    {
        try
        {
            stream.Write(text);
            stream.Flush();
            return true;
        }
#pragma warning disable CA1031 // Anything that a writer of the service may throw.
        catch (Exception)
#pragma warning restore CA1031
        {
            // For example, a full disk. A writer that the service set on Console may throw anything, which would end the process on this thread.
            return false;
        }
    }

    private sealed record Line(string Text, bool IsAudit);
}
