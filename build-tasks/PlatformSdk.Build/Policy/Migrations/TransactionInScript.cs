using PlatformSdk.Build.Findings;
using PlatformSdk.Contract.Sql;

namespace PlatformSdk.Build.Policy.Migrations;

/// <summary>Prevents a script that fails in the cluster, or that is applied by half: it runs in a transaction.</summary>
internal static class TransactionInScript
{
    private static readonly string[][] s_statements =
    [
        ["BEGIN"], ["START", "TRANSACTION"], ["COMMIT"], ["END"], ["ROLLBACK"], ["ABORT"], ["VACUUM"], ["CREATE", "DATABASE"], ["DROP", "DATABASE"],
        ["CREATE", "TABLESPACE"], ["DROP", "TABLESPACE"], ["ALTER", "SYSTEM"],
    ];

    internal static void Check(RuleContext context)
    {
        foreach (var (path, text) in context.Facts.Migrations.SelectMany(need => need.Scripts.Files ?? []))
        {
            foreach (var statement in SqlStatement.Split(text))
            {
                if (Found(statement) is { } words)
                {
                    context.Report(MigrationCodes.NoTransaction, BreakingScript.At(path, text, statement.Start),
                        $"'{words}' cannot be in a script, which runs in a transaction of its own. Remove it.");
                }
            }
        }
    }

    private static string? Found(SqlStatement statement)
    {
        var reader = new StatementReader(statement.Tokens);
        if (reader.TakeOneOf("CREATE", "DROP", "REINDEX", "REFRESH") && reader.Has("CONCURRENTLY")
            && !statement.Tokens.Any(token => token.Is("TABLE")))
            return "CONCURRENTLY";
        // ROLLBACK TO a savepoint stays in the transaction.
        return s_statements.FirstOrDefault(words => new StatementReader(statement.Tokens).Take(words)) is { } found && !statement.Tokens.Any(
            token => token.Is("SAVEPOINT") || token.Is("TO")) ? string.Join(' ', found) : null;
    }
}
