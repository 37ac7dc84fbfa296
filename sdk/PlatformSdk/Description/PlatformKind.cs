namespace PlatformSdk;

/// <summary>The shape of a program.</summary>
public enum PlatformKind
{
    /// <summary>Answers requests.</summary>
    Service,

    /// <summary>Works on its own for as long as it runs; answers nobody.</summary>
    Worker,

    /// <summary>Does one thing and ends.</summary>
    Job,
}
