namespace PlatformSdk.Conformance.Tests.Meaning.Rolling;

/// <summary>
/// A rollout, second by second: the controller makes and deletes as many pods as its rules allow at once, new pods become ready in their own time,
/// and load balancers hear of changes late. What went wrong is what users would have felt.
/// </summary>
/// <param name="plan">The controller's rules.</param>
/// <param name="times">The pods' own.</param>
/// <param name="startup">Seconds until the n-th new pod is ready; null for never.</param>
internal sealed class Simulation(RolloutPlan plan, PodTimes times, Func<int, int?> startup)
{
    private const int Longest = 3600;

    private readonly List<SimulatedPod> _pods = [.. Enumerable.Range(0, plan.Replicas).Select(_ => new SimulatedPod(isNew: false, readyAt: 0))];
    private readonly SortedSet<string> _problems = new(StringComparer.Ordinal);
    private int _started;
    private int _step;

    /// <summary>What users felt, each once.</summary>
    internal IReadOnlyCollection<string> Problems => _problems;

    /// <summary>True when only new pods are left, and all are ready.</summary>
    internal bool IsComplete { get; private set; }

    internal Simulation Run()
    {
        for (var now = 0; now < Longest && !IsComplete; now++)
        {
            // To and fro until the controller has nothing left to do in this second; users are asked after each move.
            while (StartOne(now) || DeleteOne(now))
                Look(now);
            Look(now);
            if (New.Count(p => p.IsReady(now)) == Wanted)
                _step = Math.Min(_step + 1, plan.Weights.Count - 1);
            IsComplete = Old == 0 && New.Count(p => p.IsReady(now)) == plan.Replicas;
        }

        return this;
    }

    private IReadOnlyList<SimulatedPod> Active => [.. _pods.Where(p => p.IsActive)];

    private IReadOnlyList<SimulatedPod> New => [.. _pods.Where(p => p.IsActive && p.IsNew)];

    private int Old => _pods.Count(p => p.IsActive && !p.IsNew);

    /// <summary>New pods in this step.</summary>
    private int Wanted => (int)Math.Ceiling(plan.Replicas * plan.Weights[_step] / 100.0);

    private bool IsLastStep => _step == plan.Weights.Count - 1;

    private bool StartOne(int now)
    {
        var mayStart = New.Count < Wanted && (plan.KeepsOldUntilTheEnd || Active.Count < plan.Replicas + plan.Surge);
        if (mayStart)
            _pods.Add(new SimulatedPod(isNew: true, now + startup(_started++)));
        return mayStart;
    }

    private bool DeleteOne(int now)
    {
        var fewest = plan.KeepsOldUntilTheEnd && !IsLastStep ? plan.Replicas : plan.Replicas - Wanted;
        var mayDelete = Old > fewest && _pods.Count(p => p.IsReady(now)) > plan.Replicas - plan.Unavailable
            && (!plan.KeepsOldUntilTheEnd || New.Count(p => p.IsReady(now)) == plan.Replicas);
        if (mayDelete)
            _pods.First(p => p.IsActive && !p.IsNew).Delete(now);
        return mayDelete;
    }

    private void Look(int now)
    {
        if (_pods.Count(p => p.IsReady(now)) < plan.Replicas)
            _problems.Add("fewer pods ready than promised");
        for (var late = 0; late <= Math.Min(times.Detection, now); late++)
            if (_pods.Any(p => p.IsRoutedTo(now - late) && !p.Answers(now, times)))
                _problems.Add("a request to a pod that no longer answers");
    }
}
