namespace PlatformSdk.Development.Collecting;

/// <summary>The latest outgoing calls, and also the latest that failed or were retried.</summary>
internal sealed class CallStore
{
    private readonly Ring<KeptCall> _all = new(Limits.Calls, Limits.SizeOfCalls);
    private readonly Ring<KeptCall> _troubled = new(Limits.FailedCalls, Limits.SizeOfCalls);

    /// <summary>The current number and size.</summary>
    internal (int Calls, long Size) Kept => (_all.Count + _troubled.Count, _all.Size + _troubled.Size);

    internal void Add(KeptCall call)
    {
        _all.Add(call);
        if (call.HasFailed || call.Tries.Count > 1)
            _troubled.Add(call);
    }

    /// <summary>The newest first.</summary>
    internal IEnumerable<KeptCall> Newest()
        => _all.Newest().Union<KeptCall>(_troubled.Newest(), ReferenceEqualityComparer.Instance).OrderByDescending(call => call.Time);
}
