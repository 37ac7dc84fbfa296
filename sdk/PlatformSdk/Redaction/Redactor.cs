using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace PlatformSdk.Redaction;

/// <summary>
/// Replaces secret values in texts that leave the process. Values are never removed: a rotated value may still be in a queue, in a cache or in use. A
/// text without a secret costs one vectorized search and no allocation.
/// </summary>
/// <param name="known">Values that are public elsewhere, so there is nothing to hide.</param>
internal sealed class Redactor(IEnumerable<string>? known = null)
{
    internal const string Mask = "[redacted]";

    private readonly Lock _adding = new();
    private readonly HashSet<string> _known = new(known ?? [], StringComparer.Ordinal);
    private readonly HashSet<string> _forms = new(StringComparer.Ordinal);
    private volatile Compiled? _compiled;

    /// <summary>False in a service without secrets, where redaction costs nothing.</summary>
    internal bool HasSecrets => _compiled is not null;

    /// <summary>Registers a value as secret. Values shorter than <see cref="SecretForms.ShortestValue"/> are not redacted.</summary>
    internal void Conceal(string? value)
    {
        if (value is null || value.Length < SecretForms.ShortestValue || _known.Contains(value))
            return;
        lock (_adding)
        {
            if (_forms.Contains(value))
                return;
            foreach (var form in SecretForms.FormsOf(value))
                _forms.Add(form);
            _compiled = new(_forms);
        }
    }

    /// <summary>True if the text contains a secret.</summary>
    internal bool Finds([NotNullWhen(true)] string? text) => text is not null && _compiled is { } compiled && compiled.IndexIn(text) >= 0;

    /// <summary>Returns the text without secrets, or the same instance if it contains none.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    internal string? Redact(string? text)
    {
        if (text is null || _compiled is not { } compiled)
            return text;
        var found = compiled.IndexIn(text);
        return found < 0 ? text : compiled.Replace(text, found);
    }

    /// <summary>Also replaces everything that has the form of a token: those of callers are not known beforehand.</summary>
    internal void ConcealTokens()
    {
        lock (_adding)
        {
            _forms.Add(TokenForm.Start);
            _compiled = new(_forms);
        }
    }

    private sealed class Compiled(HashSet<string> forms)
    {
        private readonly SearchValues<string> _search = SearchValues.Create([.. forms], StringComparison.Ordinal);

        // Longest first: a value that starts with another value is redacted completely.
        private readonly string[] _byLength = [.. forms.OrderByDescending(form => form.Length).ThenBy(form => form, StringComparer.Ordinal)];

        internal int IndexIn(ReadOnlySpan<char> text)
        {
            var found = text.IndexOfAny(_search);
            // The start of a token is not a secret by itself.
            while (found >= 0 && LengthAt(text[found..]) == 0)
                found = text[(found + 1)..].IndexOfAny(_search) is >= 0 and var next ? found + 1 + next : -1;
            return found;
        }

        internal string Replace(string text, int found)
        {
            var result = new StringBuilder(text.Length);
            var rest = text.AsSpan();
            while (found >= 0)
            {
                result.Append(rest[..found]).Append(Mask);
                rest = rest[(found + LengthAt(rest[found..]))..];
                found = IndexIn(rest);
            }
            return result.Append(rest).ToString();
        }

        private int LengthAt(ReadOnlySpan<char> text)
        {
            foreach (var form in _byLength)
            {
                if (text.StartsWith(form, StringComparison.Ordinal))
                    return form == TokenForm.Start ? TokenForm.LengthAt(text) : form.Length;
            }
            return 0;
        }
    }
}
