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
        ["PREPARE", "TRANSACTION"],
    ];

    private const string Rows = "COPY FROM STDIN";

    internal static void Check(RuleContext context)
    {
        NewScripts.Judge(context, MigrationCodes.NoTransaction,
            text => SqlStatement.Split(text).Select(statement => (statement.Start, Words: Found(statement)))
            .Where(found => found.Words is not null)
            .Select(found => (found.Start, $"'{found.Words}' cannot be in a script, which runs in a transaction of its own. Remove it.")));
    }

    private static string? Found(SqlStatement statement)
    {
        var reader = new StatementReader(statement.Tokens);
        var isIndex = reader.TakeOneOf("CREATE", "DROP") ? reader.TakeOneOf("UNIQUE", "INDEX") : reader.TakeOneOf("REINDEX");
        if (isIndex && reader.Has("CONCURRENTLY"))
            return "CONCURRENTLY";
        // ROLLBACK TO a savepoint stays in the transaction.
        var copy = new StatementReader(statement.Tokens);
        if (copy.Take("COPY") && copy.Has("FROM", "STDIN"))
            return Rows;
        // In SQL, no statement begins with it.
        if (statement.Tokens[0].IsSymbol('\\'))
            return "A command of psql";
        return s_statements.FirstOrDefault(words => new StatementReader(statement.Tokens).Take(words)) is { } found
            && !(found[0] == "ROLLBACK" && statement.Tokens.Any(token => token.Is("TO"))) ? string.Join(' ', found) : null;
    }
}
