using PlatformSdk.Build.Reporting.Json;

namespace PlatformSdk.Build.Reporting.Sarif;

/// <summary>A place in the repository as a physical location.</summary>
internal static class SarifPlace
{
    /// <summary>Whether a file is in the repository: GitHub refuses other addresses.</summary>
    internal static bool IsInside(string file) => file.Length > 0 && !Path.IsPathRooted(file) && !file.StartsWith("../", StringComparison.Ordinal)
        && !file.Contains(':', StringComparison.Ordinal);

    internal static void Write(JsonText json, ReportPlace place, string root)
    {
        json.Add("artifactLocation", artifact =>
        {
            artifact.Add("uri", string.Join('/', place.File.Split('/').Select(Uri.EscapeDataString)));
            artifact.Add("uriBaseId", root);
        });
        json.Add("region", region =>
        {
            // GitHub demands a line, also for a whole file.
            region.Add("startLine", Math.Max(1, place.Line));
            if (place.Line == 0)
                return;
            region.Add("startColumn", Math.Max(1, place.Column));
            region.Add("endLine", Math.Max(place.Line, place.EndLine));
            region.Add("endColumn", Math.Max(1, place.EndLine > place.Line ? place.EndColumn : Math.Max(place.Column, place.EndColumn)));
        });
    }
}
