using System.Text.RegularExpressions;

namespace PlatformSdk.Conformance.Tests.Pipeline.Azure;

/// <summary>An expression of Azure Pipelines. A function or a place that it does not know is an error.</summary>
internal sealed partial class AzureExpression
{
    private readonly IReadOnlyList<string> _tokens;
    private readonly Func<IReadOnlyList<string>, string> _read;
    private readonly string _text;
    private int _at;

    private AzureExpression(string text, Func<IReadOnlyList<string>, string> read)
    {
        _tokens = [.. Token().Matches(text).Select(token => token.Value)];
        _read = read;
        _text = text;
        Expect(string.Concat(_tokens) == Space().Replace(text, ""), "it has characters that the language does not have");
    }

    /// <param name="text">Such as <c>eq(variables['a'], 'b')</c>.</param>
    /// <param name="read">The value of a place, such as <c>variables</c>, <c>a</c>; of a function without arguments, its name.</param>
    internal static string Evaluate(string text, Func<IReadOnlyList<string>, string> read)
    {
        var expression = new AzureExpression(text, read);
        var value = expression.Value();
        expression.Expect(expression._at == expression._tokens.Count, "there is something after it");
        return value;
    }

    internal static bool IsTrue(string value) => value.Length > 0 && !value.Equals("false", StringComparison.OrdinalIgnoreCase);

    private string Value()
    {
        var token = Next();
        if (token[0] == '\'')
            return token[1..^1].Replace("''", "'", StringComparison.Ordinal);
        if (Peek() == "(")
            return Call(token);
        List<string> place = [token];
        while (Peek() is "." or "[")
        {
            var isIndex = Next() == "[";
            var part = Next();
            place.Add(isIndex ? part[1..^1] : part);
            if (isIndex)
                Expect(Next() == "]", "a ']' is missing");
        }

        return place is ["true" or "false" or "True" or "False"] ? place[0] : _read(place);
    }

    private string Call(string function)
    {
        List<string> given = [];
        Next();
        while (Peek() != ")")
        {
            given.Add(Value());
            if (Peek() == ",")
                Next();
        }

        Next();
        return function switch
        {
            "and" => Bool(given.All(IsTrue)),
            "or" => Bool(given.Any(IsTrue)),
            "not" when given.Count == 1 => Bool(!IsTrue(given[0])),
            "eq" when given.Count == 2 => Bool(AreEqual(given[0], given[1])),
            "ne" when given.Count == 2 => Bool(!AreEqual(given[0], given[1])),
            "startsWith" when given.Count == 2 => Bool(given[0].StartsWith(given[1], StringComparison.OrdinalIgnoreCase)),
            "succeeded" or "succeededOrFailed" when given.Count == 0 => _read([function]),
            _ => throw Wrong($"'{function}' with {given.Count} values is not a function"),
        };
    }

    private static bool AreEqual(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static string Bool(bool value) => value ? "True" : "False";

    private string Peek() => _at < _tokens.Count ? _tokens[_at] : "";

    private string Next() => _at < _tokens.Count ? _tokens[_at++] : throw Wrong("it ends too early");

    private void Expect(bool holds, string otherwise)
    {
        if (!holds)
            throw Wrong(otherwise);
    }

    private InvalidDataException Wrong(string what) => new($"{_text}: {what}.");

    [GeneratedRegex(@"'(?:[^']|'')*'|[A-Za-z_][\w-]*|[().,\[\]]")]
    private static partial Regex Token();

    [GeneratedRegex(@"\s+(?=(?:[^']*'[^']*')*[^']*$)")]
    private static partial Regex Space();
}
