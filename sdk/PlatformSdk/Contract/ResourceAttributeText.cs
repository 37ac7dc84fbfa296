namespace PlatformSdk.Contract;

/// <summary>
/// The encoding of values in <c>OTEL_RESOURCE_ATTRIBUTES</c>: percent-encoded, with a literal plus (OpenTelemetry, Resource SDK). OpenTelemetry for
/// .NET decodes a plus as a space, so version 1.4.2+build.7 would be changed.
/// </summary>
internal static class ResourceAttributeText
{
    internal static string Encode(string value) => Uri.EscapeDataString(value);

    /// <summary>The attributes, without entries that are not <c>key=value</c>.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> Read(string? text)
    {
        foreach (var pair in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Split('=', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } key, var value])
                yield return new(Uri.UnescapeDataString(key), Uri.UnescapeDataString(value));
        }
    }
}
