namespace PlatformSdk.Contract;

/// <summary>
/// How <c>OTEL_RESOURCE_ATTRIBUTES</c> holds a value: percent-encoded, and a plus is a plus (OpenTelemetry, Resource SDK). OpenTelemetry for .NET
/// reads it as a form, where a plus is a space: version 1.4.2+build.7 would arrive as another one.
/// </summary>
internal static class ResourceAttributeText
{
    internal static string Encode(string value) => Uri.EscapeDataString(value);

    /// <summary>The attributes; what is not <c>key=value</c> is left out.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> Read(string? text)
    {
        foreach (var pair in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Split('=', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } key, var value])
                yield return new(Uri.UnescapeDataString(key), Uri.UnescapeDataString(value));
        }
    }
}
