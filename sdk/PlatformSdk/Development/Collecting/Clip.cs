using System.Collections;
using System.Globalization;
using PlatformSdk.Redaction;

namespace PlatformSdk.Development.Collecting;

/// <summary>Makes texts safe to keep: first redacted, then shortened. A secret that is cut in half would no longer be found later.</summary>
internal sealed class Clip(Redactor redactor)
{
    internal string Value(string? text) => Cut(text, Limits.Value);

    internal string Value(object? value) => Value(Text(value));

    internal string Text(string? text) => Cut(text, Limits.Text);

    private string Cut(string? text, int longest)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        text = redactor.Redact(text);
        return text.Length <= longest
            ? text
            : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, longest)}… ({text.Length - longest:#,0} more)");
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        Array { Length: var length } list => $"[{string.Join(", ", list.Cast<object?>().Take(20).Select(Text))}{(length > 20 ? ", …" : "")}]",
        IEnumerable => value.GetType().Name,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
