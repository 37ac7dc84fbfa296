#if (withPostgres)
using Npgsql;

#endif
namespace Work;

/// <summary>The work of the job. An exception ends the program with exit code 1, and the cluster retries.</summary>
#if (withPostgres)
public sealed partial class Job(NpgsqlDataSource database, ILogger<Job> logger)
#else
public sealed partial class Job(ILogger<Job> logger)
#endif
{
    /// <param name="cancellationToken">Cancelled when the program must stop.</param>
#if (withPostgres)
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("SELECT now()");
        Worked(logger, (DateTime)(await command.ExecuteScalarAsync(cancellationToken))!);
    }

    [LoggerMessage(1, LogLevel.Information, "The work is done. The database's time is {Time}.")]
    private static partial void Worked(ILogger logger, DateTime time);
#else
    public Task RunAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Worked(logger);
        return Task.CompletedTask;
    }

    [LoggerMessage(1, LogLevel.Information, "The work is done.")]
    private static partial void Worked(ILogger logger);
#endif
}
