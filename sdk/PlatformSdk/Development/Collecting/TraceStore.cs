namespace PlatformSdk.Development.Collecting;

/// <summary>
/// The latest traces, and also the latest that failed. Spans of one trace end in any order and at any time, so each finds its trace by id. A trace
/// with too many spans keeps the latest, because the root ends last.
/// </summary>
internal sealed class TraceStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Open> _byId = new(StringComparer.Ordinal);
    private readonly LinkedList<Open> _fine = [];
    private readonly LinkedList<Open> _failed = [];
    private long _arrivals;
    private long _size;

    private sealed class Open
    {
        internal Open(string id, long arrival) => (Id, Arrival, Node) = (id, arrival, new(this));

        internal string Id { get; }

        internal long Arrival { get; }

        internal LinkedListNode<Open> Node { get; }

        internal Queue<KeptSpan> Spans { get; } = new();

        internal int Dropped { get; set; }

        internal int Size { get; set; }
    }

    /// <summary>The current number and size.</summary>
    internal (int Traces, int Spans, long Size) Kept
    {
        get
        {
            lock (_lock)
                return (_byId.Count, _byId.Values.Sum(trace => trace.Spans.Count), _size);
        }
    }

    internal void Add(KeptSpan span)
    {
        lock (_lock)
        {
            if (!_byId.TryGetValue(span.TraceId, out var trace))
            {
                _byId.Add(span.TraceId, trace = new Open(span.TraceId, _arrivals++));
                _fine.AddLast(trace.Node);
            }
            trace.Spans.Enqueue(span);
            Grow(trace, span.Size);
            if (trace.Spans.Count > Limits.SpansOfATrace)
            {
                Grow(trace, -trace.Spans.Dequeue().Size);
                trace.Dropped++;
            }
            if (span.HasFailed && trace.Node.List == _fine)
            {
                _fine.Remove(trace.Node);
                _failed.AddLast(trace.Node);
            }
            Trim();
        }
    }

    /// <summary>The newest first.</summary>
    internal IReadOnlyList<KeptTrace> Newest()
    {
        lock (_lock)
            return [.. _byId.Values.OrderByDescending(trace => trace.Arrival).Select(Look)];
    }

    /// <summary>The spans of all traces that link to one of this trace, each with the span that it names.</summary>
    internal IReadOnlyList<(string Target, KeptSpan Span)> LinkedTo(string id)
    {
        lock (_lock)
        {
            return [.. _byId.Values.SelectMany(trace => trace.Spans)
                .SelectMany(span => span.Links.Where(link => link.TraceId == id).Select(link => (link.SpanId, span)))];
        }
    }

    internal bool Has(string id)
    {
        lock (_lock)
            return _byId.ContainsKey(id);
    }

    internal KeptTrace? Find(string id)
    {
        lock (_lock)
            return _byId.TryGetValue(id, out var trace) ? Look(trace) : null;
    }

    private static KeptTrace Look(Open trace)
        => new(trace.Id, [.. trace.Spans.OrderBy(span => span.Start).ThenByDescending(span => span.Duration)], trace.Dropped);

    private void Trim()
    {
        if (_fine.Count > Limits.Traces)
            Forget(_fine.First!.Value);
        if (_failed.Count > Limits.FailedTraces)
            Forget(_failed.First!.Value);
        while (_size > Limits.SizeOfTraces && _byId.Count > 1)
            Forget(Oldest());
    }

    private Open Oldest() => (_fine.First?.Value, _failed.First?.Value) switch
    {
        ({ } fine, { } failed) => fine.Arrival < failed.Arrival ? fine : failed,
        var (fine, failed) => fine ?? failed!,
    };

    private void Forget(Open trace)
    {
        _byId.Remove(trace.Id);
        trace.Node.List!.Remove(trace.Node);
        _size -= trace.Size;
    }

    private void Grow(Open trace, int size)
    {
        trace.Size += size;
        _size += size;
    }
}
