namespace PlatformSdk;

/// <summary>An action that must be traceable to an actor.</summary>
/// <param name="Actor">Who: a stable id such as <c>user:4711</c> or <c>service:billing</c>, not a name or an e-mail address.</param>
/// <param name="Action">What, as <c>noun.verb</c> from a fixed list: <c>order.cancel</c>.</param>
/// <param name="Resource">Which resource, by its id: <c>order/4711</c>.</param>
/// <param name="Outcome">The outcome.</param>
public sealed record AuditEvent(string Actor, string Action, string Resource, AuditOutcome Outcome)
{
    /// <summary>The reason, such as a ticket or the rule that denied it. Default: none.</summary>
    public string? Reason { get; init; }
}
