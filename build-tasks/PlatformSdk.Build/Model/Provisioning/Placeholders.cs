using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model.Provisioning;

/// <summary>
/// Fills in the placeholders in the settings of a provisioner. A value that is only a placeholder gets the placeholder's value with its type, and is
/// left out where the service has none. Inside a text, every placeholder needs a value. <c>{{</c> and <c>}}</c> stand for braces, as
/// does one that no word touches.
/// </summary>
/// <param name="values">The values; null where this service has none.</param>
internal sealed partial class Placeholders(IReadOnlyDictionary<string, YamlNode?> values)
{
    /// <summary>The size of the need, for messages.</summary>
    internal string SizeName { get; init; } = "";

    /// <summary>Fills in a map, with maps and lists of any depth. Problems are errors at the places of the placeholders.</summary>
    internal YamlMapping Fill(YamlMapping map, FindingList findings)
    {
        var filled = new YamlMapping { Span = map.Span };
        foreach (var (key, value) in map.Entries)
        {
            if (Fill(key.Value, key.Span, findings) is not { } name)
                continue;
            if (filled[name] is not null)
            {
                findings.Add(ProvisioningCodes.BadPlaceholder, key.Span,
                    $"'{Shorten.Text(key.Value)}' is '{Shorten.Text(name)}' for this service, as is another key of this map. Use other " +
                        $"placeholders.");
            }

            filled.Set(new YamlScalar(name, ScalarStyle.Text) { Span = key.Span }, Fill(value, findings));
        }

        return filled;
    }

    /// <summary>Fills in a value; null when it is left out, and after an error.</summary>
    internal YamlNode? Fill(YamlNode node, FindingList findings) => node switch
    {
        YamlMapping map => Fill(map, findings),
        YamlSequence list => Fill(list, findings),
        YamlScalar scalar when TypedValue.HasType(scalar) => TypedValue.Normalize(scalar),
        YamlScalar scalar when Only().Match(scalar.Value) is { Success: true } only => ValueOf(only, scalar, findings),
        YamlScalar scalar =>
            Fill(scalar.Value, scalar.Span, findings) is { } text ? new YamlScalar(text, ScalarStyle.Quoted) { Span = scalar.Span } : null,
        _ => throw new InvalidOperationException("A node is a map, a list or a scalar."),
    };

    /// <summary>Fills in a text; null after an error.</summary>
    internal string? Fill(string text, Span place, FindingList findings)
    {
        var wrong = false;
        var filled = Placeholder().Replace(text, match =>
        {
            if (match.Groups["brace"] is { Success: true, Value: var brace })
            {
                wrong = true;
                findings.Add(ProvisioningCodes.BadPlaceholder, Part(place, text, match), PlaceholderMessage.ForBrace(brace));
                return "";
            }

            if (match.Groups["name"] is not { Success: true, Value: var name })
                return match.Value[..1];
            if (values.GetValueOrDefault(name) is YamlScalar value)
                return value.Value;
            wrong = true;
            Report(name, Part(place, text, match), findings);
            return "";
        });
        return wrong ? null : filled;
    }

    /// <summary>Fills in the name of an object; null after an error.</summary>
    internal string? FillName(string text, Span place, FindingList findings)
    {
        var name = Fill(text, place, findings);
        if (name is null || Texts.ObjectNamePattern.IsMatch(name))
            return name;
        findings.Add(ProvisioningCodes.BadPlaceholder, place,
            $"'{name}', which is '{text}' for this service, is not a name of lower-case letters, digits, '-' and '.'. Choose other placeholders.");
        return null;
    }

    /// <summary>The same placeholders, one of them with another value.</summary>
    internal Placeholders With(string name, string value) =>
        new(new Dictionary<string, YamlNode?>(values) { [name] = YamlScalar.Quoted(value) }) { SizeName = SizeName };

    private YamlSequence Fill(YamlSequence list, FindingList findings)
    {
        var filled = new YamlSequence { Span = list.Span };
        foreach (var item in list)
            filled.Add(Fill(item, findings));
        return filled;
    }

    private YamlNode? ValueOf(Match only, YamlScalar scalar, FindingList findings)
    {
        var name = only.Groups["name"].Value;
        // All of a size at once would be another value for each size, and a number of them would be missing somewhere.
        if (!values.TryGetValue(name, out var value) || (value is YamlMapping && !name.Contains('.', StringComparison.Ordinal)))
        {
            Report(name, Part(scalar.Span, scalar.Value, only), findings);
            return null;
        }

        return value is null ? null : NodeCopy.Copy(value);
    }

    private void Report(string name, Span place, FindingList findings) =>
        findings.Add(ProvisioningCodes.BadPlaceholder, place, PlaceholderMessage.For(name, values, SizeName));

    /// <summary>The place of a part of a text. A text with escapes or on several lines is reported as a whole.</summary>
    private static Span Part(Span whole, string text, Match match)
    {
        var quotes = whole.EndColumn - whole.Column - text.Length;
        var start = whole.Column + quotes / 2 + match.Index;
        return whole.Line == 0 || whole.Line != whole.EndLine || quotes is not (0 or 2)
            ? whole
            : whole with { Column = start, EndColumn = start + match.Length };
    }

    [GeneratedRegex("\\{\\{|\\}\\}|\\{(?<name>[^{}]*)\\}|(?<brace>\\{(?=[A-Za-z])|(?<=[A-Za-z])\\})", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex("^\\{(?<name>[^{}]*)\\}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Only();
}
