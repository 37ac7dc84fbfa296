namespace PlatformSdk.Benchmarks.Results;

/// <summary>One measured figure: a row of the table.</summary>
/// <param name="Part">The part of the benchmarks that it belongs to.</param>
/// <param name="Matter">What is measured.</param>
/// <param name="Unit">The unit of all its values; <c>x</c> is a ratio to the floor of the same run.</param>
/// <param name="Ours">The platform's value.</param>
internal sealed record Figure(string Part, string Matter, string Unit, double Ours)
{
    /// <summary>The same without a platform.</summary>
    public double? Floor { get; init; }

    /// <summary>The same with what most teams would take instead.</summary>
    public double? Peer { get; init; }

    /// <summary>The platform's value as native code.</summary>
    public double? Native { get; init; }

    /// <summary>What ours must reach: at most this, or at least if more is better.</summary>
    public double? Goal { get; init; }

    /// <summary>The goal of native code.</summary>
    public double? NativeGoal { get; init; }

    /// <summary>Whether a larger value is the better one.</summary>
    public bool MoreIsBetter { get; init; }

    /// <summary>Null without a goal.</summary>
    public bool? IsReached => Goal is not { } goal ? null
        : Reaches(Ours, goal) && (Native is not { } native || NativeGoal is not { } ofNative || Reaches(native, ofNative));

    private bool Reaches(double value, double goal) => MoreIsBetter ? value >= goal : value <= goal;
}
