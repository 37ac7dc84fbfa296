namespace PlatformSdk.Development.Collecting;

/// <summary>A call out, with all its tries.</summary>
/// <param name="Time">When it began.</param>
/// <param name="Client">The client's name.</param>
/// <param name="Request">Method and address, as the code said it.</param>
/// <param name="Tries">In their order; none when the circuit was open.</param>
/// <param name="Outcome">The last status, or why there is none.</param>
/// <param name="HasFailed">No answer, or one that is no success.</param>
/// <param name="Duration">With all tries and the waits between them.</param>
/// <param name="TraceId">In which trace, or null.</param>
internal sealed record KeptCall(DateTimeOffset Time, string Client, string Request, IReadOnlyList<KeptTry> Tries, string Outcome, bool HasFailed,
    TimeSpan Duration,
    string? TraceId) : IKept
{
    public int Size { get; } =
        100 + Client.Length + Request.Length + Outcome.Length + Tries.Sum(attempt => attempt.Address.Length + attempt.Outcome.Length);
}

/// <summary>One try: where it went to, and what came of it.</summary>
internal sealed record KeptTry(string Address, string Outcome, bool HasFailed, TimeSpan Duration);
