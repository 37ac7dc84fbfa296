using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering.Patching;

/// <summary>A value of a patch as written to the file: directives and nulls are removed, text is quoted, numbers and flags stay.</summary>
internal static class PatchValue
{
    internal static YamlNode Clean(YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                var map = new YamlMapping { Span = node.Span };
                foreach (var (key, value) in mapping.Entries.Where(e => e.Name != "$patch" && e.Value is not YamlScalar { IsNull: true }))
                    map.Set(new YamlScalar(key.Value, ScalarStyle.Text) { Span = key.Span }, Clean(value));
                return map;
            case YamlSequence sequence:
                return YamlSequence.FromItems(sequence.Select(Clean), sequence.Span);
            case YamlScalar { Style: ScalarStyle.Plain } scalar when !IsNumberOrFlag(scalar.Value):
                return new YamlScalar(scalar.Value, ScalarStyle.Quoted) { Span = scalar.Span };
            default:
                return node;
        }
    }

    /// <summary>Words that are flags only in YAML 1.1 are text here, as they are in the description.</summary>
    private static bool IsNumberOrFlag(string value) => value is "true" or "false" || Ambiguity.ReadAs(value) == "a number";
}
