using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Findings;

/// <summary>
/// The form of a message: it fits on two lines of a terminal, and does not repeat the file that MSBuild prints before it. Only a debug build of the
/// SDK checks it, as the tests use, so every message in any test is checked. The organization's own rules write as they like.
/// </summary>
internal static partial class MessageForm
{
    private const int Longest = 160;

    // What a user named can be as long as names are allowed to be, so it counts as a word.
    private const string Word = "'name'";

    [Conditional("DEBUG")]
    internal static void Demand(Finding finding)
    {
        if (finding.Code.OwnLink is null && WhyNot(finding) is { } why)
            throw new InvalidOperationException($"The message of {finding.Code.Id} {why}: {finding.Message}");
    }

    /// <summary>What is wrong with the message, or null. Commands and addresses do not count, because they can only be shown whole.</summary>
    internal static string? WhyNot(Finding finding)
    {
        var text = Frame().Replace(Quoted().Replace(Address().Replace(Command().Replace(finding.Message, Word), Word), Word), "");
        var file = finding.Span.File;
        return text.Length > Longest ? string.Create(CultureInfo.InvariantCulture, $"has {text.Length} characters")
            // Where it names a program, such as kubectl, it is not a file.
            : file.Contains('.', StringComparison.Ordinal) && (text.Contains(file, StringComparison.Ordinal) || IsSubject(finding, file))
                ? "repeats the file" : null;
    }

    /// <summary>Elsewhere, a value in quotes may only look like the file.</summary>
    private static bool IsSubject(Finding finding, string file) =>
        finding.Span.Line == 0 && finding.Message.StartsWith($"'{file}'", StringComparison.Ordinal);

    [GeneratedRegex("""'(kubectl|dotnet) [^']+'|run: kubectl .+|Run: dotnet .+""", RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex(@"https?://\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    /// <summary>The environments of a finding, and the day since which it is an error.</summary>
    [GeneratedRegex(@"\AIn [-a-z0-9, ]+: |(?<=\.) (From|Since) \d{4}-\d\d-\d\d this is an error\.\z", RegexOptions.CultureInvariant)]
    private static partial Regex Frame();

    [GeneratedRegex("'[^']*'", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
