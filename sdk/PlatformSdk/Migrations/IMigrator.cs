namespace PlatformSdk.Migrations;

/// <summary>Brings one database to the state that the program expects. The package of the database implements it.</summary>
internal interface IMigrator
{
    /// <summary>The name of the need.</summary>
    string Need { get; }

    /// <summary>Applies what is pending.</summary>
    /// <param name="print">Receives a line for each step, without a secret.</param>
    /// <param name="patience">How long to wait for the database, for another migrator, and for a table that is in use.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <exception cref="MigrationException">Something is left to apply; the message says why, without a secret.</exception>
    Task ApplyAsync(Action<string> print, TimeSpan patience, CancellationToken stop);

    /// <summary>The SQL of every migration by the migration's name, in their order. Asks no database.</summary>
    /// <exception cref="MigrationException">The SQL cannot be made; the message says why.</exception>
    IEnumerable<(string Name, string Sql)> ReadScripts();

    /// <summary>Asks, with the credentials of the service, what is still to be applied.</summary>
    /// <returns>The reason why the schema is older than the program expects, or null if it is at least as new.</returns>
    Task<string?> FindReasonAsync(CancellationToken stop);
}
