using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Editing;

/// <summary>A need to add, in one line of YAML.</summary>
internal sealed record AddedNeed(string Name, string Type, string? Size, bool Backup)
{
    /// <summary>The least that the rules ask for in production; an environment can override it.</summary>
    private const string UsualBackup = "backup: { every: 24h, keep: 14d }";

    // Other programs that read the file take these for something else than text.
    private static readonly string[] s_words = ["on", "off", "yes", "no", "y", "n", "true", "false", "null"];

    internal string Line => $"{Key}: {{ type: {Type}{(Size is null ? "" : $", size: {Size}")}{(Backup ? $", {UsualBackup}" : "")} }}";

    private string Key => s_words.Contains(Name) ? $"\"{Name}\"" : Name;

    /// <summary>The need by the rules of platform.yaml, or null after an error.</summary>
    internal static AddedNeed? Read(string? name, string? type, string? size, bool backup, string file, FindingList findings)
    {
        Check("PlatformNeed", name, Texts.Name, file, findings);
        Check("PlatformNeedType", type, new NeedTypeShape(), file, findings);
        if (!string.IsNullOrEmpty(size))
            Check("PlatformNeedSize", size, NeedKeys.Size.Typed, file, findings);
        return findings.HasErrors ? null : new AddedNeed(name!, type!, string.IsNullOrEmpty(size) ? null : size, backup);
    }

    /// <summary>The text with this need, the same text if it has the need, or null after an error.</summary>
    internal string? AddTo(string text, string file, FindingList findings)
    {
        if (DescriptionFile.ParseMapping(text, file, findings) is not { } before)
            return null;
        var wanted = (YamlMapping)DescriptionFile.ParseMapping($"needs:\n  {Line}\n", file, findings)!;
        if ((before["needs"] as YamlMapping)?.Find(Name) is { } existing)
        {
            if (NodeDifference.Between(new YamlMapping { ["needs"] = new YamlMapping { [Name] = existing.Value } }, wanted) is null)
                return text;
            findings.Add(EditingCodes.NeedExists, existing.Key.Span,
                $"The service already has a need '{Name}'. Choose another name, or edit it here.");
            return null;
        }

        if (NeedLine.Insert(text, before, Line) is { } edited && IsOnlyThis(before, edited, file, wanted))
            return edited;
        findings.Add(EditingCodes.CannotEdit, before["needs"]?.Span ?? Span.WholeFile(file), $"Add the need by hand, under 'needs': '{Line}'.");
        return null;
    }

    /// <summary>Whether the edited text means what it meant, and this need.</summary>
    private static bool IsOnlyThis(YamlMapping before, string edited, string file, YamlMapping wanted) =>
        DescriptionFile.ParseMapping(edited, file, new FindingList()) is { } after && NodeDifference.Between(before, after) is { } added
            && NodeDifference.Between(added, wanted) is null && NodeDifference.Between(wanted, added) is null;

    private static void Check<T>(string property, string? value, Shape<T> shape, string file, FindingList findings)
        where T : notnull
    {
        var problems = new FindingList();
        if (string.IsNullOrEmpty(value))
            findings.Add(EditingCodes.BadNeed, Span.WholeFile(file), $"{property} is not set. Add -p:{property}=…");
        else if (!shape.TryRead(
            new YamlScalar(value, ScalarStyle.Quoted) { Span = Span.WholeFile(property) }, problems, out _))
            findings.Add(EditingCodes.BadNeed, Span.WholeFile(file), $"{property}: {problems.Ordered()[0].Message}");
    }
}
