namespace PlatformSdk;

/// <summary>The kind of a program.</summary>
public enum PlatformKind
{
    /// <summary>Serves requests.</summary>
    Service,

    /// <summary>Runs continuously and does not serve requests.</summary>
    Worker,

    /// <summary>Does one task and ends.</summary>
    Job,
}
