using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Shapes;

/// <summary>A map whose members another product defines: maps, lists and values of any depth, taken as they are.</summary>
/// <param name="example">A map, as YAML.</param>
internal sealed class TreeShape(string example) : Shape<YamlMapping>
{
    internal override string Expected => $"a map such as {example}";

    internal override JsonObject Schema() => new() { ["type"] = "object" };

    internal override bool TryRead(YamlNode node, FindingList findings, [NotNullWhen(true)] out YamlMapping? value)
    {
        value = node as YamlMapping;
        if (value is null)
            WrongKind(node, findings);
        else
            ReportOdd(value, findings);
        return value is not null;
    }

    /// <summary>Reports values that readers of YAML interpret differently.</summary>
    internal static void ReportOdd(YamlNode node, FindingList findings)
    {
        switch (node)
        {
            case YamlMapping map:
                foreach (var entry in map.Entries)
                    ReportOdd(entry.Value, findings);
                break;
            case YamlSequence list:
                foreach (var item in list)
                    ReportOdd(item, findings);
                break;
            case YamlScalar scalar when !TypedValue.HasType(scalar):
                OddYaml.Report(scalar, findings);
                break;
        }
    }
}
