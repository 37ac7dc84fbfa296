namespace PlatformSdk.Build.Yaml;

/// <summary>One value: text, number, flag or null.</summary>
internal sealed class YamlScalar(string value, ScalarStyle style) : YamlNode
{
    internal string Value { get; } = value;

    internal ScalarStyle Style { get; } = style;

    /// <summary>Null by the core schema of YAML 1.2: nothing, <c>~</c> or <c>null</c>, unquoted.</summary>
    internal bool IsNull => Style == ScalarStyle.Plain && Value is ("" or "~" or "null" or "Null" or "NULL");

    /// <summary>A text that a user wrote.</summary>
    internal static YamlScalar Quoted(string value) => new(value, ScalarStyle.Quoted);
}
