namespace PlatformSdk;

/// <summary>Where logs go.</summary>
public enum LogDestination
{
    /// <summary>To the console only.</summary>
    Console,

    /// <summary>Over OTLP; the console keeps lifecycle, warnings and errors, and everything while export fails.</summary>
    Otlp,

    /// <summary>Everything to both.</summary>
    Both,
}
