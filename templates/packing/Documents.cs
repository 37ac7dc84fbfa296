namespace PlatformSdk.Templates.Packing;

/// <summary>
/// Only the compiled service can generate its OpenAPI document. This prepares a folder for each combination of choices that the code depends
/// on, in which <c>document/Document.csproj</c> compiles the service and generates the document.
/// </summary>
internal static class Documents
{
    internal static string PathOf(TemplateFolder template, string variant, string work) =>
        Path.Combine(Folder(template, variant, work), "openapi.json");

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

    private static string Folder(TemplateFolder template, string variant, string work) => Path.Combine(work, "documents", template.Name, variant);
}
