namespace PlatformSdk.Migrations;

/// <summary>Migrations could not be applied. The message contains no secret.</summary>
internal sealed class MigrationException(string message) : Exception(message)
{
    /// <summary>True if trying again may help: the database could not be reached, or something else uses it.</summary>
    internal bool MayPass { get; init; }
}
