namespace PlatformSdk.Conformance.Tests.Meaning.Rolling;

/// <summary>One pod; times in seconds.</summary>
/// <param name="isNew">Whether it is of the new version.</param>
/// <param name="readyAt">When it becomes ready; never, for a version that is broken.</param>
internal sealed class SimulatedPod(bool isNew, int? readyAt)
{
    internal bool IsNew => isNew;

    internal int? DeletedAt { get; private set; }

    internal bool IsActive => DeletedAt is null;

    internal void Delete(int now) => DeletedAt = now;

    internal bool IsReady(int now) => IsActive && readyAt <= now;

    /// <summary>Whether a load balancer that last looked at <paramref name="then"/> sends requests to it.</summary>
    internal bool IsRoutedTo(int then) => readyAt <= then && !(DeletedAt <= then);

    /// <summary>Whether it answers: a stopping process does for the drain time, unless it is killed before.</summary>
    internal bool Answers(int now, PodTimes times) =>
        readyAt <= now && (DeletedAt is not { } deleted || now < deleted + Math.Min(times.Drain, times.Grace));
}
