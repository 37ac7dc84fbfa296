using Npgsql;

namespace PlatformSdk.Postgres.Migrations;

/// <summary>A statement of a script or of a migration failed.</summary>
internal sealed class ScriptException(string message, PostgresException reason) : Exception(message)
{
    /// <summary>The client library sends and receives the rows of COPY by methods of its own, and refuses the statement.</summary>
    internal const string RowsOfCopy =
        "The rows of COPY cannot be sent or received here. Write them as INSERT (pg_dump --inserts), or copy them in the program.";

    /// <summary>True if a table was in use, so that trying again may help.</summary>
    internal bool IsLocked => CanBeRepeated && reason.SqlState is (PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected);

    /// <summary>False if something of the statement may remain.</summary>
    internal bool CanBeRepeated { get; init; } = true;

    /// <summary>What to do when it is not tried again, as sentences, or nothing.</summary>
    internal string Advice { get; init; } = "";

    /// <summary>The server's message, as sentences.</summary>
    internal static string Describe(PostgresException failure)
        => $"{failure.SqlState}: {failure.MessageText.TrimEnd('.')}.{(failure.Hint is { Length: > 0 } hint ? $" {hint.TrimEnd('.')}." : "")}";
}
