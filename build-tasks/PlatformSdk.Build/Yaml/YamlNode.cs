using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Yaml;

/// <summary>A YAML value: read from a file it knows its place, made by us it has none.</summary>
internal abstract class YamlNode
{
    internal Span Span { get; init; }

    public static implicit operator YamlNode(string text) => new YamlScalar(text, ScalarStyle.Text);

    public static implicit operator YamlNode(int number) =>
        new YamlScalar(number.ToString(System.Globalization.CultureInfo.InvariantCulture), ScalarStyle.Plain);

    public static implicit operator YamlNode(bool flag) => new YamlScalar(flag ? "true" : "false", ScalarStyle.Plain);
}
