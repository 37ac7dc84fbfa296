using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Model.Provisioning;

/// <summary>The placeholders in the settings of a provisioner, and their values for one need.</summary>
/// <param name="values">The values; null where this service has none.</param>
internal sealed partial class Placeholders(IReadOnlyDictionary<string, string?> values)
{
    /// <summary>Fills in a text; null after an error, which is reported at the place.</summary>
    internal string? Fill(string text, Place place, FindingList findings)
    {
        var wrong = false;
        var filled = Placeholder().Replace(text, match =>
        {
            var name = match.Groups["name"].Value;
            if (values.GetValueOrDefault(name) is { } value)
                return value;
            wrong = true;
            findings.Add(ProvisioningCodes.BadPlaceholder, place.OfValue, WhyNot(name));
            return "";
        });
        return wrong ? null : filled;
    }

    private string WhyNot(string name) => values.ContainsKey(name)
        ? $"'{{{name}}}' has no value for this service."
        : values.Keys.Any(key => key.StartsWith(name + ".", StringComparison.Ordinal)) && name.Length > 0
            ? $"'{{{name}}}' stands for several values. Use one of them: {string.Join(", ", values.Keys.Where(key =>
                key.StartsWith(name + ".", StringComparison.Ordinal)).Select(Braced))}."
            : $"'{{{name}}}' is not a placeholder.{Suggestion.For(name, [.. values.Keys])} Use one such as {{name}} or {{environment}}.";

    private static string Braced(string name) => $"{{{name}}}";

    [GeneratedRegex("\\{(?<name>[^{}]*)\\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
