using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Yaml;

/// <summary>A YAML value. It has a place when it was read from a file, and none when it is generated.</summary>
internal abstract class YamlNode
{
    internal Span Span { get; init; }

    public static implicit operator YamlNode(string text) => new YamlScalar(text, ScalarStyle.Text);

    public static implicit operator YamlNode(int number) =>
        new YamlScalar(number.ToString(System.Globalization.CultureInfo.InvariantCulture), ScalarStyle.Plain);

    public static implicit operator YamlNode(bool flag) => new YamlScalar(flag ? "true" : "false", ScalarStyle.Plain);
}
