using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Shapes;

/// <summary>A map whose keys are chosen by the user, or come from a fixed set.</summary>
/// <param name="expected">The shape in words.</param>
/// <param name="keyPattern">The pattern of a key.</param>
/// <param name="keyExpected">The pattern in words.</param>
/// <param name="value">The shape of each value.</param>
/// <param name="names">The allowed keys; null when the user chooses them.</param>
internal sealed class MapShape<T>(string expected, Regex keyPattern, string keyExpected, Shape<T> value, FixedNames? names = null)
    : Shape<IReadOnlyDictionary<string, T>>
    where T : notnull
{
    /// <summary>Whether an entry without a value is an error, because no layer below has a value for it.</summary>
    internal bool IsWhole { get; init; }

    internal override Shape Each => value;

    internal override string Expected => expected;

    internal override JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["propertyNames"] = names is null
            ? new JsonObject { ["pattern"] = JsonPattern.From(keyPattern) }
            : new JsonObject { ["enum"] = new JsonArray([.. names.Known.Select(name => (JsonNode)name)]) },
        ["additionalProperties"] = IsWhole ? value.Schema() : Nullable.Schema(value),
    };

    internal override bool TryRead(YamlNode node, FindingList findings, [NotNullWhen(true)] out IReadOnlyDictionary<string, T>? read)
    {
        read = null;
        if (node is not YamlMapping mapping)
        {
            WrongKind(node, findings);
            return false;
        }

        // Sorted, so that the output does not depend on the order in the file.
        var values = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            if (names is not null && !names.Known.Contains(entry.Name) && value.Keys.Any(key => key.Name == entry.Name))
            {
                UnknownName.ReportTooHigh(entry.Name, entry.Key.Span, names, findings);
                continue;
            }

            if (!keyPattern.IsMatch(entry.Name))
                findings.Add(DescriptionCodes.BadValue, entry.Key.Span, $"'{Shorten.Text(entry.Name)}' is not {keyExpected}.");
            else if (names is not null && !names.Known.Contains(entry.Name))
                UnknownName.Report(entry.Name, entry.Key.Span, names.Place, names.Known, findings, names.AreAlike);
            if (IsWhole && Nullable.IsNull(entry.Value))
                findings.Add(DescriptionCodes.WrongType, entry.Key.Span, $"'{Shorten.Text(entry.Name)}' has no value. Expected {value.Expected}.");
            else if (!Nullable.IsNull(entry.Value) && value.TryRead(entry.Value, findings, out var one))
                values[entry.Name] = one;
        }

        read = values;
        return true;
    }
}
