namespace PlatformSdk;

/// <summary>The outcome of an audited action.</summary>
public enum AuditOutcome
{
    /// <summary>The action was done.</summary>
    Success,

    /// <summary>The actor was not allowed to do it.</summary>
    Denied,

    /// <summary>The action was allowed but failed.</summary>
    Failure,
}
