namespace PlatformSdk.Development.Collecting;

/// <summary>The last calls out, and besides the last that failed or needed more than one try.</summary>
internal sealed class CallStore
{
    private readonly Ring<KeptCall> _all = new(Limits.Calls, Limits.SizeOfCalls);
    private readonly Ring<KeptCall> _troubled = new(Limits.FailedCalls, Limits.SizeOfCalls);

    /// <summary>How much is kept now.</summary>
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
