using System.Collections;

namespace PlatformSdk.Redaction;

/// <summary>Redacts attribute values as an exporter writes them: text, the items of an in-memory list, or the object's own text.</summary>
internal static class AttributeValues
{
    // Exporters write deeper levels as text. A list may also contain itself.
    private const int Deepest = 4;

    // Enumerable.Repeat is a collection too. An exporter writes only the items of arrays, and all of those are examined.
    private const int MostItems = 1_000;

    /// <summary>Returns the value without secrets, or the same instance if it contains none.</summary>
    internal static object? Redact(Redactor redactor, object? value) => Redact(redactor, value, depth: 0);

    private static object? Redact(Redactor redactor, object? value, int depth)
    {
        if (value is null || PlainValues.IsPlain(value.GetType()))
            return value;
        if (value is string text)
            return redactor.Redact(text);
        if (value is char[] characters)
            return redactor.Finds(new string(characters)) ? redactor.Redact(new string(characters)) : value;
        if (depth < Deepest && Items(value) is { } items && RedactItems(redactor, items, depth) is { } redacted)
            return redacted;
        return AttributeText.TextOf(value) is { } own && redactor.Finds(own) ? redactor.Redact(own) : value;
    }

    /// <summary>Only collections in memory: a query would run, and a sequence may be infinite.</summary>
    private static IEnumerable? Items(object value) => value switch
    {
        Array array => PlainValues.IsPlain(array.GetType().GetElementType()!) ? null : array,
        ICollection or IReadOnlyCollection<object?> or ICollection<string?> or IReadOnlyCollection<KeyValuePair<string, object?>> =>
            (IEnumerable)value,
        _ => null,
    };

    /// <returns>The items as text, or null if none of them contains a secret.</returns>
    private static object?[]? RedactItems(Redactor redactor, IEnumerable items, int depth)
    {
        try
        {
            List<object?>? all = null;
            var index = 0;
            foreach (var item in items)
            {
                if (index == MostItems && items is not Array)
                    break;
                var redacted = Redact(redactor, item, depth + 1);
                // Hardly any list contains a secret, so the copy starts with the first one that does.
                if (all is null && !ReferenceEquals(redacted, item))
                    all = [.. items.Cast<object?>().Take(index).Select(AttributeText.TextOf)];
                all?.Add(redacted is object?[] deeper ? string.Join(", ", deeper) : AttributeText.TextOf(redacted));
                index++;
            }
            return all?.ToArray();
        }
#pragma warning disable CA1031 // Anything that a list of the service may throw: logging goes on.
        catch (Exception)
#pragma warning restore CA1031
        {
            // Another thread changes the list, or its class throws: neither may fail the request that logs it.
            return [Redactor.Mask];
        }
    }
}
