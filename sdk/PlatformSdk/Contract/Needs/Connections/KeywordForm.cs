using System.Data.Common;
using System.Globalization;

namespace PlatformSdk.Contract.Needs.Connections;

/// <summary><c>Keyword=value;Keyword=value</c>, as databases have it.</summary>
internal class KeywordForm : ConnectionForm
{
    internal override IReadOnlyCollection<string> PartsIn(string text) => text.Split(';').Select(pair => pair.Split('=', 2))
        .Where(pair => pair is [_, { Length: > 0 }]).Select(pair => pair[0].Replace(" ", "", StringComparison.Ordinal))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    internal override int? PortIn(string text) => ValueIn(text, PartKeyword.Port) is { } port
        && int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    internal override string? Join(string? text, IReadOnlyDictionary<string, string> parts)
    {
        var joined = new DbConnectionStringBuilder();
        try
        {
            joined.ConnectionString = text;
        }
        catch (ArgumentException)
        {
            return text;
        }
        foreach (var (keyword, value) in parts.Where(part => part.Key != PartKeyword.Authority))
        {
            // A text may write it with a space.
            var spellings = joined.Keys.Cast<string>()
                .Where(key => key.Replace(" ", "", StringComparison.Ordinal).Equals(keyword, StringComparison.OrdinalIgnoreCase)).ToList();
            spellings.ForEach(same => joined.Remove(same));
            joined[keyword] = value;
        }
        return joined.ConnectionString;
    }

    protected static string? ValueIn(string text, string keyword) => text.Split(';').Select(pair => pair.Split('=', 2))
        .Where(pair => pair is [var name, _] && name.Replace(" ", "", StringComparison.Ordinal).Equals(keyword, StringComparison.OrdinalIgnoreCase))
        .Select(pair => pair[1].Trim()).LastOrDefault();
}
