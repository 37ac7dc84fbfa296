using System.Text.Json.Nodes;

namespace PlatformSdk.Templates.Packing;

/// <summary>
/// Only the compiled service can generate its OpenAPI document. This prepares a folder for each single choice that the code depends on, in which
/// <c>document/Document.csproj</c> compiles the service and generates the document. The document of several choices has the paths of each.
/// </summary>
internal static class Documents
{
    private const string Name = "openapi.json";

    internal static void Prepare(TemplateFolder template, Variant variant, string codeFolder, string work)
    {
        var folder = Folder(template, variant.Name, work);
        Directory.CreateDirectory(folder);
        foreach (var code in Directory.GetFiles(codeFolder, "*.cs"))
            File.Copy(code, Path.Combine(folder, Path.GetFileName(code)), overwrite: true);
        foreach (var path in template.Paths.Where(path => path.StartsWith("src/", StringComparison.Ordinal)
            && path.EndsWith(".cs", StringComparison.Ordinal)))
            File.WriteAllText(Path.Combine(folder, Path.GetFileName(path)), template.Text(path));
        File.AppendAllText(Path.Combine(work, "documents.txt"), $"{folder}|{string.Join('+', variant.Chosen)}\n");
    }

    /// <summary>The file of the document for these choices.</summary>
    internal static string Write(TemplateFolder template, IReadOnlyList<string> chosen, string work)
    {
        var path = Path.Combine(Folder(template, Variant.NameOf(chosen), work), Name);
        if (chosen.Count <= 1)
            return path;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, JsonMerge.Text(chosen.Select(symbol => Read(template, symbol, work)).Aggregate(Join)));
        return path;
    }

    private static JsonObject Join(JsonObject document, JsonObject other)
    {
        foreach (var (path, operations) in other["paths"]!.AsObject())
            document["paths"]!.AsObject().TryAdd(path, operations?.DeepClone());
        return document;
    }

    private static JsonObject Read(TemplateFolder template, string symbol, string work)
    {
        var document = JsonMerge.Parse(File.ReadAllText(Path.Combine(Folder(template, symbol, work), Name)));
        return document["components"] is null
            ? document
            : throw new PackingException(template.Name, $"The example of '{symbol}' returns a type of its own. Return a string, number or date.");
    }

    private static string Folder(TemplateFolder template, string variant, string work) => Path.Combine(work, "documents", template.Name, variant);
}
