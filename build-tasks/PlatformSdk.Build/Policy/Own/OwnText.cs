namespace PlatformSdk.Build.Policy.Own;

/// <summary>Names and texts of the organization, in messages.</summary>
internal static class OwnText
{
    /// <summary>The rule, as the subject of a sentence.</summary>
    internal static string Name(OwnRule rule) => $"'{rule.Type}' of '{rule.Package}'";

    /// <summary>The rule or the package that a unit names.</summary>
    internal static string Name(string unit) =>
        unit.LastIndexOf(' ') is var space and >= 0 ? $"'{unit[(space + 1)..]}' of '{unit[..space]}'" : $"'{unit}'";

    internal static bool IsRule(string unit) => unit.Contains(' ', StringComparison.Ordinal);

    /// <summary>The text on one line: a log shows what a rule writes, and nothing else that it makes of it.</summary>
    internal static string OneLine(string text) =>
        string.Join(' ', new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text in quotes, where its own would end them.</summary>
    internal static string Quoted(string text) => $"'{OneLine(text).Replace('\'', '’')}'";

    internal static string Sentence(string text) => text.Length == 0 || text[^1] is '.' or '!' or '?' ? text : text + '.';
}
