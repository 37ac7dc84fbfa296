using System.Text.RegularExpressions;
using PlatformSdk.Build.Authoring.Templates.Engine;
using PlatformSdk.Build.Authoring.Templates.Entity;
using PlatformSdk.Build.Authoring.Templates.Reading;
using PlatformSdk.Build.Authoring.Templates.Skeleton;
using PlatformSdk.Build.Authoring.Templates.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Templates;

/// <summary>
/// Converts a <c>dotnet new</c> template to a Backstage template. The engine itself creates the template from expressions instead of values, once for
/// each combination of choices, and the results are folded into one skeleton. No logic of the engine is duplicated, so the two templates cannot drift
/// apart.
/// </summary>
internal static partial class FrontDoor
{
    private const string CatalogFile = "catalog-info.yaml";

    /// <summary>The generated files by path, or null after an error.</summary>
    internal static IReadOnlyDictionary<string, byte[]>? Make(TemplateDefinition template, FrontDoorOptions options, FindingList findings)
    {
        var expressions = new Expressions(template, findings);
        var instrumented = new Instrumented(template, expressions, findings);
        if (Variants.Make(template, instrumented, options.Work, findings) is not { } variants)
            return null;
        var parts = SkeletonParts.Split(variants, expressions.ExpressionFor);
        var values = Used(parts, instrumented);
        var asked = Asked(template, variants, values);
        var catalogFile = parts[0].Files.Keys.Where(path => Path.GetFileName(path) == CatalogFile).OrderBy(path => path.Length)
            .ThenBy(path => path, StringComparer.Ordinal).FirstOrDefault();
        if (catalogFile is null)
            findings.Add(TemplateCodes.NoCatalogFile, template.Places.PlaceOf("name"),
                $"'{template.ShortName}' creates no {CatalogFile}, so the portal cannot register the component. Add the file that a first build " +
                    $"would generate.");
        var steps = Steps.StepsFor(parts, values, options.Publish, catalogFile is null
            ? null
            : Value().Replace(catalogFile, match => values[match.Groups["id"].Value]));
        var entity = TemplateEntity.Render(template, Form.PagesFor(template, asked, options.Hosts), steps, Steps.Output(catalogFile is not null),
            options.Owner ?? TemplateEntity.OwnerOf(template));

        var files = parts.SelectMany(part => part.Files.Select(file => (Path: $"{part.Folder}/{file.Key}", file.Value)))
            .ToDictionary(file => file.Path, file => file.Value, StringComparer.Ordinal);
        files[TemplateEntity.FileName] = Literal.Encode(entity);
        return findings.HasErrors ? null : files;
    }

    /// <summary>The values that a path, a line or a condition of the skeleton uses.</summary>
    private static SortedDictionary<string, string> Used(IReadOnlyList<SkeletonPart> parts, Instrumented instrumented)
    {
        var texts = parts.SelectMany(part => part.Files)
            .SelectMany(file => new[] { file.Key, Literal.IsBinary(file.Value) ? "" : Literal.Decode(file.Value)! });
        var names = texts.SelectMany(text => Value().Matches(text)).Select(match => match.Groups["id"].Value).ToHashSet(StringComparer.Ordinal);
        return new SortedDictionary<string, string>(instrumented.Values.Where(value => names.Contains(value.Key))
            .ToDictionary(value => value.Key, value => value.Value()), StringComparer.Ordinal);
    }

    /// <summary>The symbols in the form: those that affect the output.</summary>
    private static List<Symbol> Asked(TemplateDefinition template, Variants variants, IReadOnlyDictionary<string, string> values)
    {
        var expressions = values.Values.SelectMany(value => Parameter().Matches(value)).Select(match => match.Groups["id"].Value)
            .ToHashSet(StringComparer.Ordinal);
        return [.. template.Symbols.Where(s => s.Name != Expressions.Name && (s.IsParameter || s.Text("generator") == "port")
            && (expressions.Contains(s.Id) || variants.Dimensions.Any(d => d.Symbol == s)))];
    }

    [GeneratedRegex(@"(?<=(\{\{|\{%)[^}]*?)\bvalues\.(?<id>\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Value();

    [GeneratedRegex(@"\bparameters\.(?<id>\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}

/// <param name="Work">A folder for intermediate files.</param>
/// <param name="Publish">The action that creates the repository.</param>
/// <param name="Hosts">The hosts that offer repositories.</param>
/// <param name="Owner">The owner of the template in the catalog. Default: its author.</param>
internal sealed record FrontDoorOptions(string Work, string Publish, IReadOnlyList<string> Hosts, string? Owner);
