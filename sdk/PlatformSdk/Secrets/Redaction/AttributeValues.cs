using System.Collections;

namespace PlatformSdk.Secrets.Redaction;

/// <summary>The values of attributes as an exporter writes them: a text, a list of values, else what the object says of itself.</summary>
internal static class AttributeValues
{
    internal static bool Find(Redactor redactor, object? value) => value switch
    {
        // What a number or a date looks like cannot be a secret.
        null or ValueType => false,
        string text => redactor.Finds(text),
        IEnumerable values => values.Cast<object?>().Any(item => Find(redactor, item)) || redactor.Finds(value.ToString()),
        _ => redactor.Finds(value.ToString()),
    };

    internal static object? Redact(Redactor redactor, object? value) => !Find(redactor, value) ? value : value switch
    {
        string text => redactor.Redact(text),
        IEnumerable values => values.Cast<object?>().Select(item => redactor.Redact(item?.ToString())).ToArray(),
        _ => redactor.Redact(value!.ToString()),
    };
}
