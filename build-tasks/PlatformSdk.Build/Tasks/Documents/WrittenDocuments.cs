using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tasks.Documents;

/// <summary>The documents that a program has, each in the file that the tool wrote for it.</summary>
internal static class WrittenDocuments
{
    /// <summary>
    /// What the tool is told to call the files: <c>openapi.json</c> for a document named v1, <c>openapi_NAME.json</c> for any other.
    /// </summary>
    internal const string FileName = "openapi";

    private const string Usual = "v1";

    /// <summary>The file of the document that becomes <c>openapi.json</c>: the one that is asked for, the only one, or v1.</summary>
    internal static string? Choose(IEnumerable<string> files, string? wanted, string place, FindingList findings)
    {
        var documents = files.Where(file => file.Length > 0).ToDictionary(NameOf, StringComparer.Ordinal);
        if (documents.GetValueOrDefault(wanted ?? Usual) is { } file)
            return file;
        if (wanted is null && documents.Count == 1)
            return documents.Values.Single();
        var names = string.Join(", ", documents.Keys.Order(StringComparer.Ordinal));
        findings.Add(ProgramCodes.SeveralDocuments, Span.Of(place), wanted is null
            ? $"The program has the OpenAPI documents {names}. Set PlatformOpenApiDocument in the project file to one of them."
            : $"PlatformOpenApiDocument is '{wanted}', which the program does not have. It has: {names}.");
        return null;
    }

    private static string NameOf(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return name == FileName ? Usual : name[(FileName.Length + 1)..];
    }
}
