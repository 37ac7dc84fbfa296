using System.Globalization;
using System.Text.RegularExpressions;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tasks.Documents;

/// <summary>
/// Reports a program that stopped before its document could be read: the reason, the line that threw it, and the setting that it needed.
/// </summary>
internal static partial class StoppedProgram
{
    private const string ReadOnly = "The service collection cannot be modified because it is read-only";
    private const int LinesOfAStatement = 4;

    internal static void Report(string output, string folder, string description, FindingList findings)
    {
        var reason = StopReason.In(output);
        var place = Place(output, folder);
        var setting = place is { } at ? SettingAt(Path.Combine(folder, at.File), at.Line) : null;
        var message = output.Contains(ReadOnly, StringComparison.Ordinal)
            ? "A service is registered after builder.Build(), where nothing can be added any more. Move the call, such as AddPlatform(), before it."
            : setting is not null ? $"'{setting}' has no value during the build, which runs the program to write openapi.json. {Fix(setting)}"
            : reason is not null ? $"The program stops during the build: {reason}. Fix it, or set PlatformOpenApi to false."
            : "The program ends before the build can read its OpenAPI document. Call app.Run(), or set PlatformOpenApi to false.";
        findings.Add(ProgramCodes.Stops, place ?? Span.WholeFile(description), message);
    }

    private static string Fix(string setting)
    {
        var parts = setting.Split(':');
        return parts is ["ConnectionStrings" or "Secrets", var need, ..]
            ? $"Declare '{need}' under needs, or set PlatformOpenApi to false."
            : $"Set {string.Join("__", parts)} in 'config', or PlatformOpenApi to false.";
    }

    /// <summary>The first line of the program's own code in the stack trace.</summary>
    private static Span? Place(string output, string folder)
    {
        foreach (Match frame in Frame().Matches(output))
        {
            var file = Path.GetRelativePath(folder, frame.Groups["file"].Value).Replace('\\', '/');
            // Generated code calls the library for the program, whose line comes next.
            if (!file.EndsWith(".g.cs", StringComparison.Ordinal) && !file.StartsWith("..", StringComparison.Ordinal)
                && !Path.IsPathRooted(file) && File.Exists(Path.Combine(folder, file)))
                return Span.At(file, int.Parse(frame.Groups["line"].Value, CultureInfo.InvariantCulture), 1);
        }

        return null;
    }

    /// <summary>A statement on several lines is reported at its first or last line.</summary>
    private static string? SettingAt(string file, int line)
    {
        var lines = File.ReadAllLines(file);
        var nearest = Enumerable.Range(0, LinesOfAStatement).SelectMany(distance => new[] { line - 1 - distance, line - 1 + distance });
        foreach (var text in nearest.Where(i => i >= 0 && i < lines.Length).Select(i => lines[i]))
        {
            if (Setting().Match(text) is { Success: true } setting)
                return (setting.Groups["connection"].Success
                    ? "ConnectionStrings:"
                    : "") + setting.Groups["key"].Value.Replace("__", ":", StringComparison.Ordinal);
        }

        return null;
    }

    [GeneratedRegex(@" in (?<file>.+):line (?<line>\d+)\s*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Frame();

    [GeneratedRegex(
        """(onfig\w*\s*\[|GetValue(<[^>]+>)?\(|GetRequiredSection\(|GetSection\(|(?<connection>GetConnectionString)\(|GetEnvironmentVariable\()""" +
        """\s*"(?<key>[\w:.-]+)"(?!\s*\]\s*=[^=])""", RegexOptions.CultureInvariant)]
    private static partial Regex Setting();
}
