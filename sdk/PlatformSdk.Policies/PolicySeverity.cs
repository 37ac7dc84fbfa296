namespace PlatformSdk.Policies;

/// <summary>How much a finding of a rule counts, unless <c>policy.rules</c> or a waiver sets something else.</summary>
public enum PolicySeverity
{
    /// <summary>The build continues, and a terminal shows nothing.</summary>
    Message,

    /// <summary>The build continues.</summary>
    Warning,

    /// <summary>The build fails before it writes anything.</summary>
    Error,
}
