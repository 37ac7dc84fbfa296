using PlatformSdk.Build.Authoring.Templates.Reading;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Templates.Engine;

/// <summary>
/// The engine's output for each combination of cases, so the engine alone defines what a template means. Combinations are numbered like digits, and
/// the first dimension changes slowest.
/// </summary>
internal sealed class Variants(IReadOnlyList<Dimension> dimensions, IReadOnlyList<IReadOnlyDictionary<string, byte[]>> files)
{
    private const int Most = 256;

    internal IReadOnlyList<Dimension> Dimensions => dimensions;

    /// <summary>The files of each combination.</summary>
    internal IReadOnlyList<IReadOnlyDictionary<string, byte[]>> Files => files;

    /// <summary>The case of a combination in a dimension.</summary>
    internal int CaseOf(int combination, int dimension)
    {
        for (var later = dimensions.Count - 1; later > dimension; later--)
            combination /= dimensions[later].Cases.Count;
        return combination % dimensions[dimension].Cases.Count;
    }

    /// <summary>Null after an error.</summary>
    internal static Variants? Make(TemplateDefinition template, Instrumented instrumented, string work, FindingList findings)
    {
        if (Copy(template, work, findings) is not { } texts)
            return null;
        var conditions = new Conditions(template, texts);
        var dimensions = Dimension.All(template, conditions);
        foreach (var symbol in template.Symbols.Where(s => s.Type is "derived" or "generated" && instrumented.Inputs.ContainsKey(s.Name)
            && conditions.Name(s.Name)))
            findings.Add(TemplateCodes.NoSuchForm, symbol.Place,
                $"A condition uses '{symbol.Name}', which Backstage does not know before it fills in the skeleton. Use a parameter.");
        var count = dimensions.Aggregate(1L, (product, dimension) => product * dimension.Cases.Count);
        if (count > Most)
            findings.Add(TemplateCodes.TooMany, template.Places.PlaceOf("symbols"),
                $"The template has {count} combinations of choices; the limit is {Most}. Reduce the choices, or move them into packages.");
        if (findings.HasErrors)
            return null;

        File.WriteAllText(Path.Combine(work, "template", TemplateDefinition.Configuration, "template.json"),
            instrumented.Configuration.ToJsonString());
        var empty = new Variants(dimensions, []);
        var runs = Enumerable.Range(0, (int)count)
            .Select(i => (Path.Combine(work, $"{i}"), (IReadOnlyDictionary<string, string?>)Inputs(empty, i, instrumented))).ToList();
        if (TemplateEngine.Make(Path.Combine(work, "template"), "skeleton", runs) is not { } refused)
            return new Variants(dimensions, [.. runs.Select(run => Read(run.Item1))]);
        findings.Add(TemplateCodes.Failed, template.Places.PlaceOf("identity"), $"The template engine failed on '{template.ShortName}': {refused}.");
        return null;
    }

    private static Dictionary<string, string?> Inputs(Variants variants, int combination, Instrumented instrumented)
    {
        var inputs = instrumented.Inputs.ToDictionary(input => input.Key, input => (string?)input.Value, StringComparer.Ordinal);
        foreach (var group in variants.Dimensions.Select((dimension, i) => (dimension.Symbol, dimension.Cases[variants.CaseOf(combination, i)].Input))
            .GroupBy(chosen => chosen.Symbol))
        {
            var given = group.Where(chosen => chosen.Input is not (null or Case.Anything)).Select(chosen => chosen.Input!).ToList();
            if (given.Count > 0)
                inputs[group.Key.Name] = string.Join('|', given);
            else if (group.Key.IsMultiple && !string.IsNullOrEmpty(group.Key.Default))
                inputs[group.Key.Name] = "";
        }

        return inputs;
    }

    /// <summary>Copies the template's files with its own text escaped. Returns the original texts, or null after an error.</summary>
    private static List<string>? Copy(TemplateDefinition template, string work, FindingList findings)
    {
        if (Directory.Exists(work))
            Directory.Delete(work, recursive: true);
        var texts = new List<string>();
        foreach (var (path, content) in Read(template.Folder))
        {
            var safe = content;
            if (!path.StartsWith(TemplateDefinition.Configuration + "/", StringComparison.Ordinal) && !Literal.IsBinary(content))
            {
                if (Literal.Decode(content) is { } text)
                {
                    texts.Add(text);
                    safe = Literal.Encode(Literal.Escape(text));
                }
                else
                    findings.Add(TemplateCodes.NoText, Span.WholeFile(Path.Combine(template.Folder, path)),
                        "The file is neither UTF-8 nor binary. Save it as UTF-8.");
            }

            var target = Path.Combine(work, "template", path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, safe);
        }

        return findings.HasErrors ? null : texts;
    }

    private static SortedDictionary<string, byte[]> Read(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            : [])
            files[Path.GetRelativePath(folder, file).Replace('\\', '/')] = File.ReadAllBytes(file);
        return files;
    }
}
