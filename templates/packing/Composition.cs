using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PlatformSdk.Templates.Packing;

/// <summary>
/// Adds the parts of <c>--with</c> to a template. In a file of the template, <c>#with NAME</c> stands for the lines that the chosen parts have in
/// their section NAME, with those of <c>usings</c> sorted, and <c>#if (with NAME)</c> is true if a chosen part has any.
/// </summary>
internal static partial class Composition
{
    /// <summary>The parameter whose values the parts are.</summary>
    private const string Parameter = "with";

    /// <summary>The section whose lines are sorted, as an editor does.</summary>
    private const string Usings = "usings";

    internal static IReadOnlyList<Part> Add(TemplateFolder template, string folder, IReadOnlyList<string> groups)
    {
        var configuration = template.Configure();
        if (configuration["symbols"]?[Parameter] is not JsonObject parameter)
            return [];
        Part[] parts = [.. Directory.GetDirectories(folder).Order(StringComparer.Ordinal).Select(part => Part.Read(part, groups))];
        Check(template, folder, parts);
        foreach (var path in template.Paths.Where(path => !path.EndsWith(".png", StringComparison.Ordinal)).ToList())
            template.Set(path, string.Join('\n', ExpandAll(path, template.Text(path).Split('\n'), parts)));

        parameter["choices"] = new JsonArray([.. parts.Select(part => part.Choice)]);
        foreach (var part in parts)
        {
            configuration["symbols"]![part.Symbol] = new JsonObject { ["type"] = "computed", ["value"] = $"({Parameter} == {part.Value})" };
            foreach (var group in part.Folders)
                template.Add(group, "", path => !Part.IsLines(path));
            if (part.Files.Count > 0)
                configuration["sources"]![0]!["modifiers"]!.AsArray().Add(new JsonObject
                {
                    ["condition"] = $"(!{part.Symbol})",
                    ["exclude"] = new JsonArray([.. part.Files.Select(file => JsonValue.Create(file))]),
                });
        }

        template.Configure(configuration);
        return parts;
    }

    private static List<string> ExpandAll(string path, string[] lines, IReadOnlyList<Part> parts)
    {
        var expanded = new List<string>();
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at] != $"#with {Usings}")
            {
                expanded.AddRange(Expand(path, lines[at], parts));
                continue;
            }

            var before = expanded.AsEnumerable().Reverse().TakeWhile(IsUsing).ToList();
            var after = lines.Skip(at + 1).TakeWhile(IsUsing).ToList();
            expanded.RemoveRange(expanded.Count - before.Count, before.Count);
            expanded.AddRange(ExpandUsings(path, before.Concat(after), parts));
            at += after.Count;
        }

        return expanded;
    }

    private static bool IsUsing(string line) => line.StartsWith("using ", StringComparison.Ordinal);

    private static IEnumerable<string> Expand(string path, string line, IReadOnlyList<Part> parts)
    {
        if (Place().Match(line) is not { Success: true } place)
            return [line];
        var (open, close, section) = (place.Groups["open"].Value, place.Groups["close"].Value, place.Groups["section"].Value);
        var adding = parts.Where(part => part.Lines(path, section).Count > 0).ToList();
        if (place.Groups["if"].Success)
            return [$"{open}#if ({(adding.Count == 0 ? "false" : string.Join(" || ", adding.Select(part => part.Symbol)))}){close}"];
        return adding.SelectMany(Guard);

        IEnumerable<string> Guard(Part part) => [$"{open}#if ({part.Symbol}){close}", .. part.Lines(path, section), $"{open}#endif{close}"];
    }

    /// <summary>The lines of parts, sorted among those that the file has around their place.</summary>
    private static IEnumerable<string> ExpandUsings(string path, IEnumerable<string> own, IReadOnlyList<Part> parts) =>
        own.Select(text => (Text: text, Symbol: (string?)null))
            .Concat(parts.SelectMany(part => part.Lines(path, Usings).Select(text => (Text: text, Symbol: (string?)part.Symbol))))
            .GroupBy(one => one.Text, one => one.Symbol)
            .OrderBy(same => !same.Key.StartsWith("using System", StringComparison.Ordinal))
            .ThenBy(same => same.Key.TrimEnd(';'), StringComparer.Ordinal)
            .SelectMany(same => same.Contains(null) ? (IEnumerable<string>)[same.Key]
                : [$"#if ({string.Join(" || ", same)})", same.Key, "#endif"]);

    private static void Check(TemplateFolder template, string folder, IReadOnlyList<Part> parts)
    {
        foreach (var part in parts)
        {
            var unknown = part.Sections.FirstOrDefault(place => !template.Has(place.Path)
                || !template.Text(place.Path).Split('\n').Any(line => Place().Match(line) is { Success: true } found && !found.Groups["if"].Success
                    && found.Groups["section"].Value == place.Section));
            if (unknown != default)
                throw new PackingException(Path.Combine(folder, part.Value),
                    $"The part has lines for a section of {unknown.Path}, but {template.Name} has no line '#with {unknown.Section}' there.");
            if (part.Files.FirstOrDefault(template.Has) is { } file)
                throw new PackingException(Path.Combine(folder, part.Value),
                    $"{template.Name} already has the file {file}. Name the lines {file}.part.");
        }
    }

    [GeneratedRegex(@"^(?<open>(<!--)?)#(with (?<section>[a-z-]+)|(?<if>if) \(with (?<section>[a-z-]+)\))(?<close>(-->)?)$")]
    private static partial Regex Place();
}
