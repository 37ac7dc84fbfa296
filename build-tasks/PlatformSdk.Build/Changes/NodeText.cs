using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Changes;

/// <summary>A value on one line, as a report shows it.</summary>
internal static class NodeText
{
    internal static string? Format(YamlNode? node) => node switch
    {
        null => null,
        YamlMapping mapping => $"{{ {string.Join(", ", mapping.Entries.Select(e => $"{e.Name}: {Format(e.Value)}"))} }}",
        YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Format))}]",
        YamlScalar scalar => scalar.Value,
        _ => "",
    };
}
