using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Reporting.Gathering;

/// <summary>Turns places relative to the project into places relative to the root of the repository.</summary>
/// <param name="projectPath">The project's folder in the repository, with a trailing slash; empty at the root.</param>
internal sealed class Places(string projectPath)
{
    // Many findings and objects name few files.
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    internal ReportPlace At(Span span) => new(File(span.File), span.Line, span.Column, span.EndLine, span.EndColumn);

    /// <summary>A file outside the repository keeps its path from the project.</summary>
    internal string File(string file) => _files.TryGetValue(file, out var known) ? known : _files[file] = Resolve(file);

    private string Resolve(string file)
    {
        if (projectPath.Length == 0 && IsPlain(file))
            return file;
        var parts = new List<string>();
        foreach (var part in (projectPath + file).Replace('\\', '/').Split('/').Where(part => part is not ("" or ".")))
        {
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else
                return file.Replace('\\', '/');
        }

        return Path.IsPathRooted(file) ? file.Replace('\\', '/') : string.Join('/', parts);
    }

    /// <summary>Whether a path needs no resolving, as nearly all do not.</summary>
    private static bool IsPlain(string file) => file.Length > 0 && file[0] is not ('/' or '.') && !file.Contains('\\', StringComparison.Ordinal)
        && !file.Contains("//", StringComparison.Ordinal) && !file.Contains("/.", StringComparison.Ordinal) && file[^1] != '/'
        && !Path.IsPathRooted(file);
}
