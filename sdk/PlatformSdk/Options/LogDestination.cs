namespace PlatformSdk;

/// <summary>Where logs are sent.</summary>
public enum LogDestination
{
    /// <summary>The console only.</summary>
    Console,

    /// <summary>OTLP. The console shows lifecycle events, warnings and errors, and every line while the export fails.</summary>
    Otlp,

    /// <summary>Every line to both.</summary>
    Both,
}
