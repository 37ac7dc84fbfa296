using System.Globalization;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Shapes;

/// <summary>An integer within bounds.</summary>
internal sealed class IntegerShape(int min, int max) : Shape<int>
{
    internal override string Expected => string.Create(CultureInfo.InvariantCulture, $"a whole number from {min} to {max}");

    internal override JsonObject Schema() => new() { ["type"] = "integer", ["minimum"] = min, ["maximum"] = max };

    internal override bool TryRead(YamlNode node, FindingList findings, out int value)
    {
        value = 0;
        if (node is not YamlScalar { Style: ScalarStyle.Plain, IsNull: false } scalar)
        {
            WrongKind(node, findings);
            return false;
        }

        // Some readers take a leading zero as octal and others as decimal, so it is not accepted.
        if (int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out value)
            && value >= min && value <= max && (scalar.Value[0] != '0' || scalar.Value.Length == 1))
        {
            return true;
        }

        findings.Add(DescriptionCodes.BadValue, node.Span, $"'{Shorten.Text(scalar.Value)}' is not {Expected}.{OddYaml.Hint(scalar)}");
        return false;
    }
}
