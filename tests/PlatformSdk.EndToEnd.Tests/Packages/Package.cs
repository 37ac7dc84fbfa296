using System.IO.Compression;
using System.Xml.Linq;

namespace PlatformSdk.EndToEnd.Tests.Packages;

/// <summary>A packed file, opened.</summary>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive _zip;

    internal Package(string path)
    {
        _zip = ZipFile.OpenRead(path);
        Entries = [.. _zip.Entries.Select(entry => entry.FullName)];
        using var nuspec = _zip.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        var root = XDocument.Load(nuspec).Root!;
        Metadata = root.Element(root.Name.Namespace + "metadata")!;
    }

    internal IReadOnlyList<string> Entries { get; }

    internal XElement Metadata { get; }

    internal string Text(string entry)
    {
        using var reader = new StreamReader(_zip.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    internal string Value(string name) => Element(name)?.Value ?? "";

    internal XElement? Element(string name) => Metadata.Element(Metadata.Name.Namespace + name);

    internal IEnumerable<XElement> Dependencies => Metadata.Descendants(Metadata.Name.Namespace + "dependency");

    public void Dispose() => _zip.Dispose();
}
