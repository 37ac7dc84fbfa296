namespace PlatformSdk;

/// <summary>Something that somebody may have to answer for.</summary>
/// <param name="Actor">Who: a stable id such as <c>user:4711</c> or <c>service:billing</c>, no name and no e-mail address.</param>
/// <param name="Action">What, as <c>noun.verb</c> of a fixed list: <c>order.cancel</c>.</param>
/// <param name="Resource">Which: the thing by its id, <c>order/4711</c>.</param>
/// <param name="Outcome">How it ended.</param>
public sealed record AuditEvent(string Actor, string Action, string Resource, AuditOutcome Outcome)
{
    /// <summary>Why it was done, or why not: the ticket, the rule that denied it. Default: none.</summary>
    public string? Reason { get; init; }
}
