using System.Text.Json.Nodes;

namespace PlatformSdk.Templates.Packing;

/// <summary>
/// What one value of <c>--with</c> adds to a template, from a folder of <c>templates/with</c>. It has a folder for each template and shared folder
/// that it adds to. There, <c>NAME.part</c> holds lines for sections of the file NAME, and any other file is added whole.
/// </summary>
internal sealed class Part
{
    private const string Ending = ".part";
    private const string Section = "#part ";

    private readonly Dictionary<(string Path, string Section), List<string>> _lines = [];
    private readonly List<string> _folders = [];
    private readonly List<string> _files = [];

    private Part(string folder, string value, JsonObject choice) => (Folder, Value, Choice) = (folder, value, choice);

    /// <summary>Its own folder.</summary>
    internal string Folder { get; }

    /// <summary>The value, which is also the type of the need.</summary>
    internal string Value { get; }

    /// <summary>The entry in the choices of <c>--with</c>.</summary>
    internal JsonObject Choice { get; }

    /// <summary>The symbol that is true when the value is chosen.</summary>
    internal string Symbol => $"with{char.ToUpperInvariant(Value[0])}{Value[1..]}";

    /// <summary>The folders whose files are added whole.</summary>
    internal IReadOnlyList<string> Folders => _folders;

    /// <summary>The paths of the files that are added whole.</summary>
    internal IReadOnlyList<string> Files => _files;

    /// <summary>The files and sections that it has lines for.</summary>
    internal IEnumerable<(string Path, string Section)> Sections => _lines.Keys;

    /// <summary>The part for the template that consists of these folders.</summary>
    internal static Part Read(string folder, IEnumerable<string> groups)
    {
        var value = Path.GetFileName(folder);
        var choice = new JsonObject { ["choice"] = value };
        foreach (var (key, text) in JsonMerge.Parse(File.ReadAllText(Path.Combine(folder, "choice.json"))))
            choice[key] = text?.DeepClone();
        var part = new Part(folder, value, choice);
        foreach (var group in groups.Select(group => Path.Combine(folder, group)).Where(Directory.Exists))
        {
            part._folders.Add(group);
            foreach (var file in Directory.EnumerateFiles(group, "*", TemplateFolder.Every).Order(StringComparer.Ordinal))
                part.Add(Path.GetRelativePath(group, file).Replace('\\', '/'), file);
        }

        return part;
    }

    /// <summary>Whether the file holds lines for another one.</summary>
    internal static bool IsLines(string path) => path.EndsWith(Ending, StringComparison.Ordinal);

    /// <summary>Empty if it adds nothing there.</summary>
    internal IReadOnlyList<string> Lines(string path, string section) => _lines.GetValueOrDefault((path, section)) ?? [];

    private void Add(string path, string file)
    {
        if (!IsLines(path))
        {
            _files.Add(path);
            return;
        }

        List<string>? lines = null;
        foreach (var line in File.ReadAllText(file).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith(Section, StringComparison.Ordinal))
                _lines.Add((path[..^Ending.Length], line[Section.Length..]), lines = []);
            else
                (lines ?? throw new PackingException(file, $"The first line must be '{Section}NAME'.")).Add(line);
        }
    }
}
