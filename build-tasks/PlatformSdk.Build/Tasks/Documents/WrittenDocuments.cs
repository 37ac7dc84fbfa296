using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tasks.Documents;

/// <summary>The documents of a program, each in a file that the tool wrote.</summary>
internal static class WrittenDocuments
{
    /// <summary>
    /// The file name passed to the tool, which writes <c>openapi.json</c> for a document named v1 and <c>openapi_NAME.json</c> for any other.
    /// </summary>
    internal const string FileName = "openapi";

    private const string Usual = "v1";

    /// <summary>The document that becomes <c>openapi.json</c>: the requested one, the only one, or v1.</summary>
    internal static string? Choose(IEnumerable<string> files, string? wanted, string place, FindingList findings)
    {
        var documents = files.Where(file => file.Length > 0).DistinctBy(NameOf).ToDictionary(NameOf, StringComparer.Ordinal);
        if (documents.GetValueOrDefault(wanted ?? Usual) is { } file)
            return file;
        if (wanted is null && documents.Count == 1)
            return documents.Values.Single();
        var names = string.Join(", ", documents.Keys.Order(StringComparer.Ordinal));
        findings.Add(ProgramCodes.SeveralDocuments, Span.WholeFile(place), wanted is null
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
