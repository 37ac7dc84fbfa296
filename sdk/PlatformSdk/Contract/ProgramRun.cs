namespace PlatformSdk.Contract;

/// <summary>What a program can do instead of running.</summary>
internal enum ProgramRun
{
    /// <summary>Apply the pending migrations and end.</summary>
    Migrations,

    /// <summary>Write the SQL of the migrations and end.</summary>
    Scripts,
}
