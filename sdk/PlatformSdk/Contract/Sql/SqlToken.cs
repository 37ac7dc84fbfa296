namespace PlatformSdk.Contract.Sql;

internal enum SqlTokenKind
{
    /// <summary>A key word, or a name without quotes.</summary>
    Word,

    /// <summary>A name in double quotes.</summary>
    Quoted,

    /// <summary>A text between single quotes or dollar quotes.</summary>
    Text,

    /// <summary>Any other character.</summary>
    Symbol,
}

/// <summary>A part of an SQL script; comments and spaces are not among them.</summary>
internal readonly record struct SqlToken(SqlTokenKind Kind, int Start, int End, string Text)
{
    /// <summary>Whether it is this key word, in any case.</summary>
    internal bool Is(string word) => Kind == SqlTokenKind.Word && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    internal bool IsSymbol(char symbol) => Kind == SqlTokenKind.Symbol && Text[0] == symbol;

    /// <summary>Whether it can be the name of a table or a column.</summary>
    internal bool IsName => Kind is SqlTokenKind.Word or SqlTokenKind.Quoted;
}
