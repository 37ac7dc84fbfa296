using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace PlatformSdk.Postgres.Tests;

/// <summary>A command that still runs while the container is disposed fails with its own exception, and no other.</summary>
public sealed class DisposedSourceTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(1, 3)]
    public async Task A_command_that_fails_after_the_source_was_disposed_throws_nothing_of_ours(int disposals, int failures)
    {
        await using var source = NpgsqlDataSource.Create("Host=not-there.invalid;Username=u");
        var watch = new CredentialWatch("orders-db", null, TimeProvider.System, NullLogger.Instance);
        watch.Begin(source, "orders-db", () => new Credential("u", "p"));
        for (var i = 0; i < disposals; i++) Should.NotThrow(watch.Dispose);

        for (var i = 0; i < failures; i++) Should.NotThrow(watch.CommandFailed);
    }
}
