using System.Xml;
using System.Xml.Linq;

namespace PlatformSdk.Build.Authoring.Figures.Projects;

/// <summary>A file of MSBuild as it is written. It is not evaluated: conditions count as true, and the last value of a property wins.</summary>
internal sealed class ProjectFile
{
    private readonly XElement _root;

    private ProjectFile(XElement root) => _root = root;

    /// <summary>Null for a file that is not XML.</summary>
    internal static ProjectFile? Read(string file)
    {
        try
        {
            using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XDocument.Load(reader).Root is { } root ? new ProjectFile(root) : null;
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Its SDKs, with their versions.</summary>
    internal IReadOnlyList<string> Sdks =>
    [
        .. ((string?)_root.Attribute("Sdk") ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        .. Named("Sdk").Select(sdk => (string?)sdk.Attribute("Name")).OfType<string>(),
    ];

    internal string? Property(string name) => Named("PropertyGroup").Elements().LastOrDefault(one => one.Name.LocalName == name)?.Value.Trim();

    internal bool IsTrue(string property) => bool.TryParse(Property(property), out var value) && value;

    /// <summary>The names of items of a type.</summary>
    internal IEnumerable<string> Items(string type) => Named(type)
        .Select(item => (string?)item.Attribute("Include") ?? (string?)item.Attribute("Update")).OfType<string>();

    /// <summary>A value of an item: of an attribute, or of an element in it.</summary>
    internal string? Metadata(string type, string item, string name) => Named(type)
        .Where(one => string.Equals((string?)one.Attribute("Include") ?? (string?)one.Attribute("Update"), item, StringComparison.OrdinalIgnoreCase))
        .Select(one => (string?)one.Attribute(name) ?? one.Elements().LastOrDefault(inner => inner.Name.LocalName == name)?.Value.Trim())
        .LastOrDefault(value => value is { Length: > 0 });

    private IEnumerable<XElement> Named(string name) => _root.Descendants().Where(one => one.Name.LocalName == name);
}
