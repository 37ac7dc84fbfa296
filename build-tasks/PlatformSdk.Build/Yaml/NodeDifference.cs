using System.Text;

namespace PlatformSdk.Build.Yaml;

/// <summary>What a JSON merge patch (RFC 7386) changes to make one map of another.</summary>
internal static class NodeDifference
{
    /// <summary>Null where there is no difference.</summary>
    internal static YamlMapping? Between(YamlMapping before, YamlMapping after)
    {
        var patch = new YamlMapping();
        foreach (var (key, _) in before.Entries.Where(entry => after[entry.Name] is null))
            patch.Set(key, new YamlScalar("null", ScalarStyle.Plain));
        foreach (var (key, value) in after.Entries)
        {
            if (before[key.Value] is YamlMapping below && value is YamlMapping above)
                patch.Set(key, Between(below, above));
            else if (before[key.Value] is not { } old || Text(old) != Text(value))
                patch.Set(key, value);
        }

        return patch.Entries.Count == 0 ? null : patch;
    }

    private static string Text(YamlNode node)
    {
        var text = new StringBuilder();
        YamlWriter.Write(text, node);
        return text.ToString();
    }
}
