namespace PlatformSdk.Build.Yaml;

/// <summary>User text is always quoted, so the form of a file does not depend on the word, even for a service named <c>on</c>.</summary>
internal static class Quoting
{
    internal static YamlScalar Quoted(string text) => YamlScalar.Quoted(text);

    internal static YamlScalar? QuotedOrNone(string? text) => text is null ? null : YamlScalar.Quoted(text);

    /// <summary>A generated query or document that people read line by line.</summary>
    internal static YamlScalar Literal(string text) => new(text, ScalarStyle.Literal);

    /// <summary>A number in a field that Kubernetes defines as text.</summary>
    internal static YamlScalar Quoted(int number) => YamlScalar.Quoted(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
