namespace PlatformSdk.Contract.Sql;

/// <summary>One statement of a script, without its semicolon.</summary>
internal sealed record SqlStatement(string Script, IReadOnlyList<SqlToken> Tokens)
{
    /// <summary>Where it begins in the script.</summary>
    internal int Start => Tokens[0].Start;

    internal string Text => Script[Start..Tokens[^1].End];

    /// <summary>The line of a place in the script, from 1.</summary>
    internal static (int Line, int Column) LineAt(string script, int place)
    {
        var (line, start) = (1, 0);
        for (var i = 0; i < place && i < script.Length; i++)
        {
            if (script[i] == '\n')
                (line, start) = (line + 1, i + 1);
        }
        return (line, place - start + 1);
    }

    /// <summary>The statements of a script. A semicolon in parentheses or in the body of a function (BEGIN ATOMIC) ends none.</summary>
    internal static IReadOnlyList<SqlStatement> Split(string script)
    {
        List<SqlStatement> statements = [];
        List<SqlToken> current = [];
        var (parentheses, blocks) = (0, 0);
        foreach (var token in SqlReader.Read(script))
        {
            if (token.IsSymbol('('))
                parentheses++;
            else if (token.IsSymbol(')'))
                parentheses = Math.Max(parentheses - 1, 0);
            else if (token.Is("ATOMIC") && current.Count > 0 && current[^1].Is("BEGIN"))
                blocks++;
            else if (blocks > 0 && token.Is("CASE"))
                blocks++;
            else if (blocks > 0 && token.Is("END"))
                blocks--;
            if (!token.IsSymbol(';') || parentheses > 0 || blocks > 0)
                current.Add(token);
            else
                End();
        }
        End();
        return statements;

        void End()
        {
            if (current.Count > 0)
                statements.Add(new(script, current));
            (current, parentheses, blocks) = ([], 0, 0);
        }
    }
}
