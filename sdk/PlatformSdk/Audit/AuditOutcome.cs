namespace PlatformSdk;

/// <summary>How an audited action ended.</summary>
public enum AuditOutcome
{
    /// <summary>It was done.</summary>
    Success,

    /// <summary>The actor was not allowed to.</summary>
    Denied,

    /// <summary>It was allowed and went wrong.</summary>
    Failure,
}
