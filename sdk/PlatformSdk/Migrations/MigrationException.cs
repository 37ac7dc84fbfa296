namespace PlatformSdk.Migrations;

/// <summary>Migrations could not be applied. The message contains no secret.</summary>
internal sealed class MigrationException(string message) : Exception(message)
{
    /// <summary>True if the database could not be reached, so that trying again may help.</summary>
    internal bool IsUnreachable { get; init; }
}
