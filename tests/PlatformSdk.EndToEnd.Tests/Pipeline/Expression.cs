using System.Text.RegularExpressions;

namespace PlatformSdk.EndToEnd.Tests.Pipeline;

/// <summary>
/// GitHub's expressions, as far as the steps of our workflows go: values, <c>!</c>, <c>==</c>, <c>!=</c>, <c>&amp;&amp;</c>, <c>||</c> and
/// parentheses.
/// </summary>
internal sealed partial class Expression
{
    // A value of these is always there on GitHub.
    private static readonly string[] s_said = ["github.", "matrix.", "env."];

    private readonly string[] _tokens;
    private readonly IReadOnlyDictionary<string, string> _values;
    private int _at;

    private Expression(string text, IReadOnlyDictionary<string, string> values)
    {
        _tokens = [.. Token().Matches(text).Select(match => match.Value)];
        string.Concat(_tokens).Replace(" ", "", StringComparison.Ordinal)
            .ShouldBe(text.Replace(" ", "", StringComparison.Ordinal), "an expression that this reader does not know");
        _values = values;
    }

    /// <summary>A text in which every <c>${{ … }}</c> is what it stands for. What may be left unsaid is an empty text.</summary>
    internal static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Placeholder().Replace(text, match => new Expression(match.Groups[1].Value, values).Or());

    /// <summary>Whether a condition holds.</summary>
    internal static bool IsTrue(string condition, IReadOnlyDictionary<string, string> values) =>
        new Expression(Placeholder().Match(condition) is { Success: true } match ? match.Groups[1].Value : condition, values)
            .Or() is not ("" or "false");

    private string Or()
    {
        var left = And();
        while (Takes("||"))
        {
            var right = And();
            left = left is "" or "false" ? right : left;
        }

        return left;
    }

    private string And()
    {
        var left = Equal();
        while (Takes("&&"))
        {
            var right = Equal();
            left = left is "" or "false" ? left : right;
        }

        return left;
    }

    private string Equal()
    {
        var left = Single();
        return Takes("==") ? Said(left == Single()) : Takes("!=") ? Said(left != Single()) : left;
    }

    private string Single()
    {
        if (Takes("!"))
            return Said(Single() is "" or "false");
        if (Takes("("))
        {
            var inner = Or();
            Takes(")").ShouldBeTrue();
            return inner;
        }

        var token = _tokens[_at++];
        if (token[0] == '\'')
            return token[1..^1];
        if (s_said.Any(context => token.StartsWith(context, StringComparison.Ordinal)))
            _values.Keys.ShouldContain(token);
        return _values.GetValueOrDefault(token, "");
    }

    private bool Takes(string token)
    {
        if (_at >= _tokens.Length || _tokens[_at] != token)
            return false;
        _at++;
        return true;
    }

    private static string Said(bool value) => value ? "true" : "false";

    [GeneratedRegex(@"\$\{\{ (.+?) \}\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"'[^']*'|[A-Za-z_][A-Za-z0-9_.-]*(\(\))?|\|\||&&|==|!=|!|\(|\)")]
    private static partial Regex Token();
}
