using PlatformSdk.Build.Policy.Leaks;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Own;

/// <summary>
/// Keeps secrets out of other processes: every value that the build would report as a secret, or as a possible one. More may be left out than is
/// secret.
/// </summary>
internal static class SecretText
{
    /// <summary>The text that a rule gets instead; <c>PolicyValue.Redacted</c> is the same.</summary>
    internal const string Redacted = "(redacted)";

    internal static string Redact(string name, string value) =>
        KnownSecrets.Find(value) is not null || TellingName.Tells(name, value) || Randomness.LooksLikeKey(value) ? Redacted : value;

    /// <summary>The object; of a Secret only the keys.</summary>
    internal static YamlMapping WithoutData(RenderedObject rendered)
    {
        if (rendered.Kind != "Secret")
            return rendered.Object;
        var copy = new YamlMapping { Span = rendered.Object.Span };
        foreach (var (key, value) in rendered.Object.Entries)
            copy.Set(key, key.Value is "data" or "stringData" && value is YamlMapping data ? KeysOf(data) : value);
        return copy;
    }

    private static YamlMapping KeysOf(YamlMapping data)
    {
        var keys = new YamlMapping { Span = data.Span };
        foreach (var (key, value) in data.Entries)
            keys.Set(key, new YamlScalar(Redacted, ScalarStyle.Quoted) { Span = value.Span });
        return keys;
    }
}
