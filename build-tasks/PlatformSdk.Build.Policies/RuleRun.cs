namespace PlatformSdk.Build.Policies;

/// <summary>
/// What a rule prints or starts while it checks. Each thread keeps the rule that started it, so that a fault names the right rule.
/// </summary>
internal sealed class RuleRun
{
    private static readonly AsyncLocal<RuleRun?> s_current = new(Entered);

    private readonly int _thread = Environment.CurrentManagedThreadId;
    private volatile bool _startsThreads;
    private volatile bool _prints;

    private RuleRun()
    {
    }

    internal static RuleRun? Current => s_current.Value;

    internal bool StartsThreads => _startsThreads;

    internal bool Prints => _prints;

    /// <summary>From now on, what happens belongs to a new rule.</summary>
    internal static RuleRun Start() => s_current.Value = new RuleRun();

    /// <summary>Waits until what the rule queued has at least started, so that the answer does not depend on luck.</summary>
    internal static void Settle() => SpinWait.SpinUntil(() => ThreadPool.PendingWorkItemCount == 0, TimeSpan.FromSeconds(1));

    internal static void Stop() => s_current.Value = null;

    /// <summary>Of another thread, only the thread counts: whether it gets to print is luck.</summary>
    internal void Print() => _prints |= Environment.CurrentManagedThreadId == _thread;

    private static void Entered(AsyncLocalValueChangedArgs<RuleRun?> change)
    {
        if (change is { ThreadContextChanged: true, CurrentValue: { } run } && Environment.CurrentManagedThreadId != run._thread)
            run._startsThreads = true;
    }
}
