namespace PlatformSdk.Contract;

/// <summary>The attributes of an audit record. Searches, retention rules and alerts depend on these names.</summary>
internal static class AuditAttributes
{
    /// <summary>The log category (in OTLP the scope), which lets a collector route the records.</summary>
    internal const string Category = "PlatformSdk.Audit";

    internal const string Actor = "platform.audit.actor";
    internal const string Action = "platform.audit.action";
    internal const string Resource = "platform.audit.resource";

    /// <summary><c>success</c>, <c>denied</c> or <c>failure</c>.</summary>
    internal const string Outcome = "platform.audit.outcome";

    internal const string Reason = "platform.audit.reason";
}
