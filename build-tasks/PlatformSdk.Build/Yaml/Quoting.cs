namespace PlatformSdk.Build.Yaml;

/// <summary>
/// What a user wrote is always quoted: the shape of a file then does not depend on the word, not even on a service named <c>on</c>.
/// </summary>
internal static class Quoting
{
    internal static YamlScalar Quoted(string text) => YamlScalar.Quoted(text);

    internal static YamlScalar? QuotedOrNone(string? text) => text is null ? null : YamlScalar.Quoted(text);

    /// <summary>A query or a document of ours, to be read line by line.</summary>
    internal static YamlScalar Literal(string text) => new(text, ScalarStyle.Literal);

    /// <summary>A number where Kubernetes wants a text.</summary>
    internal static YamlScalar Quoted(int number) => YamlScalar.Quoted(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
