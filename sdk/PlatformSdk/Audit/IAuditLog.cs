namespace PlatformSdk;

/// <summary>
/// The audit log: who did what to which resource, with which outcome and why. No level, filter or sampling turns it off, and it is sent to every
/// logging provider of the service (console, OTLP) with secrets redacted. Inject it with a constructor or a parameter. <c>docs/audit.md</c> describes
/// what to record.
/// </summary>
public interface IAuditLog
{
    /// <summary>
    /// Records an event. Call it before you send the response that reports the action. When the call returns, every provider that writes
    /// synchronously has written the record.
    /// </summary>
    /// <param name="entry">The event.</param>
    /// <exception cref="ArgumentException">The actor, the action or the resource is empty.</exception>
    /// <exception cref="IOException">Neither standard output nor a collector accepts the record, so it is not stored.</exception>
    /// <exception cref="AggregateException">A logging provider failed; the others have the record.</exception>
    void Record(AuditEvent entry);
}
