namespace PlatformSdk.Testing.Processes;

/// <summary>How the program under test was compiled.</summary>
public enum Compilation
{
    /// <summary>To an assembly that .NET runs.</summary>
    Managed,

    /// <summary>To a native program.</summary>
    Native,
}
