using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Model.Provisioning;

/// <summary>Why a placeholder cannot be filled in, and what to use instead.</summary>
internal static class PlaceholderMessage
{
    private const string SizeMember = "size.";

    /// <param name="name">The name, without braces.</param>
    /// <param name="values">The placeholders; null where this service has none.</param>
    /// <param name="size">The name of the need's size.</param>
    internal static string For(string name, IReadOnlyDictionary<string, YamlNode?> values, string size)
    {
        var placeholder = $"'{{{Shorten.Text(name)}}}'";
        if (values.TryGetValue(name, out var value) && value is not null)
            return $"{placeholder} stands for several values. Use one of them: {Members(name + ".", values)}.";
        if (values.ContainsKey(name))
            return $"{placeholder} has no value for this service. Use it without other text to leave the key out, or set the value.";
        if (name.StartsWith(SizeMember, StringComparison.Ordinal) && size.Length > 0)
        {
            return values.Keys.Any(IsOfSize)
                ? $"{placeholder}: the size '{size}' has no such member. It has {Members(SizeMember, values)}."
                : $"{placeholder}: the size '{size}' is one value. Use {{size}}, or make the sizes maps.";
        }

        return values.Keys.Any(key => key.StartsWith(name + ".", StringComparison.Ordinal)) && name.Length > 0
            ? $"{placeholder} stands for several values. Use one of them: {Members(name + ".", values)}."
            : $"{placeholder} is not a placeholder.{Suggestion.For(name, values.Keys)} Use one such as {{name}} or {{environment}}; '{{{{' stands " +
                $"for " +
                $"a brace.";
    }

    /// <summary>A brace that belongs to no placeholder.</summary>
    internal static string ForBrace(string brace) => brace == "{"
        ? "The placeholder has no closing '}'. Close it, or write '{{' for a brace."
        : "'}' closes no placeholder. Remove it, or write '}}' for a brace.";

    private static bool IsOfSize(string key) => key.StartsWith(SizeMember, StringComparison.Ordinal);

    private static string Members(string prefix, IReadOnlyDictionary<string, YamlNode?> values) =>
        Shorten.Names([.. values.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Select(key => $"{{{key}}}")]);
}
