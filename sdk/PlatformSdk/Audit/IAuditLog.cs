namespace PlatformSdk;

/// <summary>
/// The record of who did what to which thing, with which outcome and why. It is no ordinary log: no level, filter or sampling turns it off, and
/// it goes to every logging provider of the service (console, OTLP), secrets replaced. Ask for it in a constructor or a parameter. What
/// belongs into it: <c>docs/audit.md</c>.
/// </summary>
public interface IAuditLog
{
    /// <summary>
    /// Records an event, before the answer that tells of it. It is written when the call returns, as far as each provider writes at once.
    /// </summary>
    /// <param name="entry">The event.</param>
    /// <exception cref="ArgumentException">The actor, the action or the resource is empty.</exception>
    /// <exception cref="IOException">Neither standard output nor a collector takes it: it is recorded nowhere.</exception>
    /// <exception cref="AggregateException">A logging provider failed; the others have it.</exception>
    void Record(AuditEvent entry);
}
