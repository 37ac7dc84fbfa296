using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Yaml;

/// <summary>
/// The type of a value in a tree that a user wrote: numbers, flags and null, as JSON writes them. Everything else that is unquoted is a text, also
/// what some readers of YAML take for a number or a flag.
/// </summary>
internal static partial class TypedValue
{
    internal static bool HasType(YamlScalar scalar) => scalar.IsNull
        || (scalar.Style == ScalarStyle.Plain && (scalar.Value is "true" or "false" || Number().IsMatch(scalar.Value)));

    /// <summary>The same value in the form in which every reader sees the same type.</summary>
    internal static YamlScalar Normalize(YamlScalar scalar) => scalar.IsNull
        ? new YamlScalar("null", ScalarStyle.Plain) { Span = scalar.Span }
        : HasType(scalar) ? scalar : new YamlScalar(scalar.Value, ScalarStyle.Quoted) { Span = scalar.Span };

    [GeneratedRegex("^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
