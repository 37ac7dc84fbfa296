namespace PlatformSdk.Build.Yaml;

/// <summary>A scalar: text, number, flag or null.</summary>
internal sealed class YamlScalar(string value, ScalarStyle style) : YamlNode
{
    internal string Value { get; } = value;

    internal ScalarStyle Style { get; } = style;

    /// <summary>Null in the core schema of YAML 1.2: empty, <c>~</c> or <c>null</c>, unquoted.</summary>
    internal bool IsNull => Style == ScalarStyle.Plain && Value is ("" or "~" or "null" or "Null" or "NULL");

    /// <summary>User text.</summary>
    internal static YamlScalar Quoted(string value) => new(value, ScalarStyle.Quoted);
}
