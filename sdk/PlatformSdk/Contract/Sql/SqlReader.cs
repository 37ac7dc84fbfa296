namespace PlatformSdk.Contract.Sql;

/// <summary>
/// Reads the tokens of PostgreSQL: nested comments, quoted names, texts with and without escapes, and dollar quotes. Where a quote is not closed, the
/// rest of the script belongs to it, as for the server.
/// </summary>
internal sealed class SqlReader(string sql)
{
    private int _at;

    internal static IEnumerable<SqlToken> Read(string sql)
    {
        var reader = new SqlReader(sql);
        while (reader.Next() is { } token)
            yield return token;
    }

    private SqlToken? Next()
    {
        SkipBlanks();
        if (_at >= sql.Length)
            return null;
        var start = _at;
        var kind = Consume(sql[_at]);
        return new(kind, start, _at, sql[start.._at]);
    }

    private void SkipBlanks()
    {
        while (_at < sql.Length)
        {
            if (char.IsWhiteSpace(sql[_at]) || sql[_at] == '\uFEFF')
                _at++;
            else if (Follows("--"))
                _at = sql.IndexOf('\n', _at) is >= 0 and var end ? end + 1 : sql.Length;
            else if (Follows("/*"))
                SkipComment();
            else
                return;
        }
    }

    private void SkipComment()
    {
        var depth = 0;
        do
        {
            if (Follows("/*"))
                (depth, _at) = (depth + 1, _at + 2);
            else if (Follows("*/"))
                (depth, _at) = (depth - 1, _at + 2);
            else
                _at++;
        }
        while (depth > 0 && _at < sql.Length);
    }

    private SqlTokenKind Consume(char first)
    {
        switch (first)
        {
            case '\'':
                SkipQuoted('\'', hasEscapes: false);
                return SqlTokenKind.Text;
            case '"':
                SkipQuoted('"', hasEscapes: false);
                return SqlTokenKind.Quoted;
            case 'e' or 'E' when _at + 1 < sql.Length && sql[_at + 1] == '\'':
                _at++;
                SkipQuoted('\'', hasEscapes: true);
                return SqlTokenKind.Text;
            case '$' when DollarTag() is { } tag:
                _at = sql.IndexOf(tag, _at + tag.Length, StringComparison.Ordinal) is >= 0 and var end ? end + tag.Length : sql.Length;
                return SqlTokenKind.Text;
        }
        if (!IsWord(first))
        {
            _at++;
            return SqlTokenKind.Symbol;
        }
        while (_at < sql.Length && (IsWord(sql[_at]) || sql[_at] == '$'))
            _at++;
        return SqlTokenKind.Word;
    }

    private void SkipQuoted(char quote, bool hasEscapes)
    {
        for (_at++; _at < sql.Length; _at++)
        {
            if (hasEscapes && sql[_at] == '\\')
                _at++;
            else if (sql[_at] == quote && !(_at + 1 < sql.Length && sql[_at + 1] == quote))
                break;
            else if (sql[_at] == quote)
                _at++;
        }
        _at = Math.Min(_at + 1, sql.Length);
    }

    /// <summary>The opening tag of a dollar quote, such as <c>$$</c> or <c>$body$</c>; <c>$1</c> is a parameter.</summary>
    private string? DollarTag()
    {
        var end = _at + 1;
        while (end < sql.Length && IsWord(sql[end]) && !(end == _at + 1 && char.IsAsciiDigit(sql[end])))
            end++;
        return end < sql.Length && sql[end] == '$' ? sql[_at..(end + 1)] : null;
    }

    private bool Follows(string text) => string.CompareOrdinal(sql, _at, text, 0, text.Length) == 0;

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_' || c > '\u007F';
}
