using System.Text.RegularExpressions;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Codes;

/// <summary>
/// What the reader is told of each code, with the place, to be read as that reader would: Codes/Messages.txt. PLATFORM_ACCEPT=1 accepts.
/// </summary>
internal static partial class SaidMessages
{
    private static readonly string s_file = Path.Combine(Repository.Root, "tests", "PlatformSdk.Build.Tests", "Codes", "Messages.txt");

    private static readonly SortedDictionary<string, string> s_known = new(
        (File.Exists(s_file) ? File.ReadAllText(s_file).ReplaceLineEndings("\n") : "").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.TrimEnd().Split('\n', 2)).ToDictionary(part => part[0], part => part[1]), StringComparer.Ordinal);

    internal static void ShouldBeKnown(string code, Situation situation)
    {
        var said = string.Join('\n', situation.Log.Findings.Where(finding => finding.Code == code)
            .Select(finding => $"  {finding.File}({finding.Line},{finding.Column}): {finding.Message}".ReplaceLineEndings("\n  "))
            .Select(line => Changing().Replace(Folder().Replace(Link().Replace(line, ""), "~"), "…")));
        // The targets alone report it: their words are in the file of the targets.
        if (said.Length == 0)
            return;
        if (Environment.GetEnvironmentVariable("PLATFORM_ACCEPT") == "1")
        {
            s_known[code] = said;
            File.WriteAllText(s_file, string.Join("\n\n", s_known.Select(one => $"{one.Key}\n{one.Value}")) + "\n");
        }

        s_known.GetValueOrDefault(code).ShouldBe(said, $"the words of {code}; run the tests with PLATFORM_ACCEPT=1, read them, and commit them");
    }

    [GeneratedRegex(@" \(https://\S+#plat\d+\)$")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\s']*platform-\w{6}(?=/|\()")]
    private static partial Regex Folder();

    /// <summary>Versions of the runtime and of the SDK, which names the commit; hashes; a day some days from now; and a path that is cut.</summary>
    [GeneratedRegex(@"(?<=add the ')[^\s…]*…|\b10\.0\.\d+\b|(?<=PlatformSdk is now )[\w.-]+(?=\.)|(?<= ends on )[\d-]+|\b[0-9a-f]{32,}\b")]
    private static partial Regex Changing();
}
