namespace PlatformSdk.Development.Collecting;

/// <summary>An outgoing call with all its attempts.</summary>
/// <param name="Time">When it started.</param>
/// <param name="Client">The client's name.</param>
/// <param name="Request">Method and address, as in the code.</param>
/// <param name="Tries">In order; empty if the circuit was open.</param>
/// <param name="Outcome">The last status, or why there is none.</param>
/// <param name="HasFailed">No response, or an unsuccessful one.</param>
/// <param name="Duration">Including all attempts and the delays between them.</param>
/// <param name="TraceId">The trace that it belongs to, or null.</param>
internal sealed record KeptCall(DateTimeOffset Time, string Client, string Request, IReadOnlyList<KeptTry> Tries, string Outcome, bool HasFailed,
    TimeSpan Duration,
    string? TraceId) : IKept
{
    public int Size { get; } =
        100 + Client.Length + Request.Length + Outcome.Length + Tries.Sum(attempt => attempt.Address.Length + attempt.Outcome.Length);
}

/// <summary>One attempt: its address and outcome.</summary>
internal sealed record KeptTry(string Address, string Outcome, bool HasFailed, TimeSpan Duration);
