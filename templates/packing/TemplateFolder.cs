using System.Text;
using System.Text.Json.Nodes;

namespace PlatformSdk.Templates.Packing;

/// <summary>The files of one template, in memory: its shared files, overlaid with its own.</summary>
internal sealed class TemplateFolder
{
    private const string Configuration = ".template.config/";
    private const string VersionPlaceholder = "PLATFORM_SDK_VERSION";

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private TemplateFolder(string name) => Name = name;

    /// <summary>The short name of the template.</summary>
    internal string Name { get; }

    internal IEnumerable<string> Paths => _files.Keys;

    /// <summary>What each value of <c>--with</c> adds; empty for a template without that parameter.</summary>
    internal IReadOnlyList<Part> Parts { get; private set; } = [];

    /// <summary>Also files whose names start with a dot.</summary>
    internal static EnumerationOptions Every => new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };

    internal static TemplateFolder Read(string folder, string templates)
    {
        var template = new TemplateFolder(Path.GetFileName(folder));
        var configuration = Path.Combine(folder, Configuration, "template.json");
        var (shared, with) = (Path.Combine(templates, "shared"), Path.Combine(templates, "with"));
        string[] groups = [.. (JsonMerge.Parse(File.ReadAllText(configuration))["shared"]?.AsArray()
            ?? throw new PackingException(configuration, "'shared' is missing. List the folders of templates/shared that the template uses."))
            .Select(group => (string)group!)];
        foreach (var group in groups)
        {
            if (Directory.Exists(Path.Combine(shared, group)))
                template.Add(Path.Combine(shared, group), "", _ => true);
            // Some templates share only what a value of --with adds to them.
            else if (!Directory.GetDirectories(with).Any(part => Directory.Exists(Path.Combine(part, group))))
                throw new PackingException(configuration,
                    $"'shared' names '{group}', but neither {shared} nor a folder of {with} has such a folder.");
        }

        template.Add(folder, "", _ => true);
        var merged = template.Configure();
        merged.Remove("shared");
        template.Configure(merged);
        template.Parts = Composition.Add(template, with, [.. groups, template.Name]);
        return template;
    }

    internal bool Has(string path) => _files.ContainsKey(path);

    internal string Text(string path) => Encoding.UTF8.GetString(_files[path]);

    internal void Set(string path, string text) => _files[path] = Encoding.UTF8.GetBytes(text);

    internal JsonObject Configure() => JsonMerge.Parse(Text(Configuration + "template.json"));

    internal void Configure(JsonObject configuration) => Set(Configuration + "template.json", JsonMerge.Text(configuration));

    /// <summary>Moves files to a folder, but not the configuration.</summary>
    internal void Move(string folder, Func<string, bool> isMoved)
    {
        foreach (var path in _files.Keys.Where(path => !path.StartsWith(Configuration, StringComparison.Ordinal) && isMoved(path)).ToList())
        {
            _files[folder + path] = _files[path];
            _files.Remove(path);
        }
    }

    /// <summary>Inserts the version of the SDK that the template is packed with.</summary>
    internal void Stamp(string version)
    {
        foreach (var path in _files.Keys.Where(path => !path.EndsWith(".png", StringComparison.Ordinal)).ToList())
            Set(path, Text(path).Replace(VersionPlaceholder, version, StringComparison.Ordinal));
    }

    internal void Write(string folder)
    {
        foreach (var (path, content) in _files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, content);
        }
    }

    /// <summary>Adds the files of a folder. Configuration is merged with the existing one; other files replace existing ones.</summary>
    internal void Add(string folder, string prefix, Func<string, bool> isWanted, Func<string, string>? edit = null)
    {
        edit ??= text => text;
        foreach (var file in Directory.EnumerateFiles(folder, "*", Every))
        {
            var relative = Path.GetRelativePath(folder, file).Replace('\\', '/');
            var path = prefix + relative;
            if (!isWanted(relative))
                continue;
            if (path.StartsWith(Configuration, StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal)
                && _files.ContainsKey(path))
                Set(path, JsonMerge.Over(Text(path), File.ReadAllText(file)));
            else
                // A checkout with CRLF must give the same package.
                _files[path] = path.EndsWith(".png", StringComparison.Ordinal)
                    ? File.ReadAllBytes(file)
                    : Encoding.UTF8.GetBytes(edit(File.ReadAllText(file).ReplaceLineEndings("\n")));
        }
    }
}
