using System.Text;

namespace PlatformSdk.Development.Filters;

/// <summary>
/// The words of a search, all of which must occur. A word <c>Name=Value</c> also matches the value of that name; quotes hold words together.
/// </summary>
internal sealed class SearchText
{
    private readonly List<string> _words = [];

    internal SearchText(string text)
    {
        var (word, isQuoted) = (new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && isQuoted && i + 1 < text.Length && text[i + 1] == '"')
                word.Append(text[i++]);
            else if (text[i] == '"')
                isQuoted = !isQuoted;
            else if (char.IsWhiteSpace(text[i]) && !isQuoted)
                End(word);
            else
                word.Append(text[i]);
        }
        End(word);
    }

    internal bool IsEmpty => _words.Count == 0;

    /// <summary>The search for one value.</summary>
    internal static string Term(string name, string value) => Quote($"{name}={value}");

    internal bool Matches(IReadOnlyList<string?> texts, IReadOnlyList<KeyValuePair<string, string>> values) => _words.TrueForAll(word =>
        texts.Any(text => Contains(text, word)) || values.Any(value => Is(value, word)));

    private static bool Is(KeyValuePair<string, string> value, string word)
        => word.Length == value.Key.Length + 1 + value.Value.Length && word[value.Key.Length] == '='
            ? word.StartsWith(value.Key, StringComparison.OrdinalIgnoreCase) && word.EndsWith(value.Value, StringComparison.OrdinalIgnoreCase)
            : !word.Contains('=', StringComparison.Ordinal) && Contains(value.Value, word);

    private static bool Contains(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;

    private static string Quote(string term)
        => term.Any(letter => letter == '"' || char.IsWhiteSpace(letter)) ? $"\"{term.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : term;

    private void End(StringBuilder word)
    {
        if (word.Length > 0)
            _words.Add(word.ToString());
        word.Clear();
    }
}
