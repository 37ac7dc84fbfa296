using PlatformSdk.Contract.Sql;

namespace PlatformSdk.Build.Policy.Migrations;

/// <summary>Reads a statement word by word.</summary>
internal sealed class StatementReader(IReadOnlyList<SqlToken> tokens)
{
    private int _at;

    internal bool IsAtEnd => _at >= tokens.Count;

    internal SqlToken Current => tokens[Math.Min(_at, tokens.Count - 1)];

    /// <summary>Reads these key words, if they come next, and all of them.</summary>
    internal bool Take(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (_at + i >= tokens.Count || !tokens[_at + i].Is(words[i]))
                return false;
        }
        _at += words.Length;
        return true;
    }

    internal bool TakeOneOf(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Take(word))
                return true;
        }
        return false;
    }

    /// <summary>A name, which may have a schema; as PostgreSQL compares it.</summary>
    internal string Name()
    {
        var name = "";
        while (!IsAtEnd && Current.IsName)
        {
            name += Current.Kind == SqlTokenKind.Quoted ? Current.Text.Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal)
                : Current.Text.ToLowerInvariant();
            _at++;
            if (IsAtEnd || !Current.IsSymbol('.'))
                return name;
            name += ".";
            _at++;
        }
        return name;
    }

    /// <summary>The rest, in the parts between commas that are in no parentheses.</summary>
    internal IEnumerable<IReadOnlyList<SqlToken>> Parts()
    {
        var (part, depth) = (new List<SqlToken>(), 0);
        for (; _at < tokens.Count; _at++)
        {
            depth += Current.IsSymbol('(') ? 1 : Current.IsSymbol(')') ? -1 : 0;
            if (depth > 0 || !Current.IsSymbol(','))
            {
                part.Add(Current);
                continue;
            }
            if (part.Count > 0)
                yield return part;
            part = [];
        }
        if (part.Count > 0)
            yield return part;
    }

    /// <summary>Whether the rest has these words in this order, outside of parentheses.</summary>
    internal bool Has(params ReadOnlySpan<string> words)
    {
        var depth = 0;
        for (var i = _at; i + words.Length <= tokens.Count; i++)
        {
            depth += tokens[i].IsSymbol('(') ? 1 : tokens[i].IsSymbol(')') ? -1 : 0;
            var found = depth == 0;
            for (var j = 0; found && j < words.Length; j++)
                found = tokens[i + j].Is(words[j]);
            if (found)
                return true;
        }
        return false;
    }
}
