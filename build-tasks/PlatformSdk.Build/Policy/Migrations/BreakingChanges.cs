using PlatformSdk.Contract.Sql;

namespace PlatformSdk.Build.Policy.Migrations;

/// <summary>
/// The statements of a script that the version which runs meanwhile does not survive. What the script itself has created, no version uses yet.
/// </summary>
internal static class BreakingChanges
{
    private const string Needs = "may need it";

    // The rows that it inserts have no value there.
    private const string Omits = "may omit it";

    private static readonly string[] s_droppable = ["VIEW", "SCHEMA", "SEQUENCE", "TYPE", "DOMAIN", "FUNCTION", "PROCEDURE"];

    /// <summary>
    /// Each with its place in the script, with words that follow "The script", and with words that follow "The version that still runs".
    /// </summary>
    internal static IEnumerable<(int Place, string What, string Why)> In(string script)
    {
        var created = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in SqlStatement.Split(script))
        {
            var reader = new StatementReader(statement.Tokens);
            if (reader.Take("CREATE"))
                created.Add(CreatedBy(reader));
            foreach (var change in reader.Take("DROP") ? Dropped(reader, created)
                : reader.Take("ALTER") ? Altered(reader, created)
                : reader.Take("TRUNCATE") ? Truncated(reader, created)
                : reader.Take("REVOKE") && !reader.Take("GRANT") ? [(statement.Start, "revokes rights", "may need them")] : [])
                yield return change;
        }
    }

    private static string CreatedBy(StatementReader reader)
    {
        while (reader.TakeOneOf("OR", "REPLACE", "GLOBAL", "LOCAL", "TEMPORARY", "TEMP", "UNLOGGED", "TABLE", "MATERIALIZED", "IF", "NOT", "EXISTS")
            || reader.TakeOneOf(s_droppable))
        {
            // The name follows.
        }
        return reader.Name();
    }

    private static IEnumerable<(int, string, string)> Dropped(StatementReader reader, HashSet<string> created)
    {
        reader.Take("MATERIALIZED");
        var kind = reader.Current.Text.ToLowerInvariant();
        if (!reader.Take("TABLE") && !reader.TakeOneOf(s_droppable))
            yield break;
        reader.Take("IF", "EXISTS");
        foreach (var part in reader.Parts())
        {
            var name = new StatementReader(part).Name();
            if (!created.Contains(name))
                yield return (part[0].Start, $"drops the {kind} '{name}'", Needs);
        }
    }

    private static IEnumerable<(int, string, string)> Truncated(StatementReader reader, HashSet<string> created)
    {
        reader.Take("TABLE");
        reader.Take("ONLY");
        foreach (var part in reader.Parts())
        {
            var name = new StatementReader(part).Name();
            if (!created.Contains(name))
                yield return (part[0].Start, $"empties the table '{name}'", Needs);
        }
    }

    private static IEnumerable<(int, string, string)> Altered(StatementReader reader, HashSet<string> created)
    {
        reader.Take("MATERIALIZED");
        var kind = reader.Current.Text.ToLowerInvariant();
        var isTable = reader.Take("TABLE");
        if (!isTable && !reader.TakeOneOf(s_droppable))
            yield break;
        reader.Take("IF", "EXISTS");
        reader.Take("ONLY");
        var name = reader.Name();
        if (created.Contains(name))
            yield break;
        foreach (var part in reader.Parts())
        {
            var change = new StatementReader(part);
            if (change.Take("SET", "SCHEMA") || (change.Take("RENAME") && !change.Take("CONSTRAINT")))
                yield return (part[0].Start, change.Take("TO") || !isTable || part[0].Is("SET")
                    ? $"renames or moves the {kind} '{name}'" : $"renames the column '{ColumnOf(change)}' of '{name}'", Needs);
            else if (isTable && ChangedColumn(new StatementReader(part)) is var (what, why))
                yield return (part[0].Start, $"{what} of '{name}'", why);
            else if (kind == "type" && part[0].Is("DROP"))
                yield return (part[0].Start, $"changes the type '{name}'", Needs);
        }
    }

    private static (string What, string Why)? ChangedColumn(StatementReader change)
    {
        if (change.Take("DROP"))
            return change.Take("CONSTRAINT") ? null : ($"drops the column '{ColumnOf(change)}'", Needs);
        if (change.Take("ADD"))
            return Added(change) is { } what ? (what, Omits) : null;
        if (!change.Take("ALTER") || change.Take("CONSTRAINT"))
            return null;
        var column = ColumnOf(change);
        return change.Take("TYPE") || change.Take("SET", "DATA", "TYPE") ? ($"changes the type of the column '{column}'", Needs)
            : change.Take("SET", "NOT", "NULL") ? ($"forbids null in the column '{column}'", Omits) : null;
    }

    private static string? Added(StatementReader change)
    {
        foreach (var word in new[] { "CONSTRAINT", "CHECK", "UNIQUE", "PRIMARY", "FOREIGN", "EXCLUDE" })
        {
            if (change.Take(word))
                return null;
        }
        var column = ColumnOf(change);
        var isFilled = change.Has("DEFAULT") || change.Has("GENERATED") || change.TakeOneOf("serial", "bigserial", "smallserial");
        return change.Has("NOT", "NULL") && !isFilled ? $"adds, without a default, the NOT NULL column '{column}'" : null;
    }

    private static string ColumnOf(StatementReader change)
    {
        change.Take("COLUMN");
        if (!change.Take("IF", "EXISTS"))
            change.Take("IF", "NOT", "EXISTS");
        return change.Name();
    }
}
