using System.Text.RegularExpressions;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tasks;

/// <summary>
/// A call of <c>WebApplication</c> in a project whose SDK does not import its namespace, and which does not import it itself: the compiler would only
/// report CS0103.
/// </summary>
internal static partial class UnknownWebApplication
{
    /// <param name="folder">The project's folder.</param>
    /// <param name="sources">The source files, relative to the folder.</param>
    /// <param name="findings">Receives the finding.</param>
    internal static void Check(string folder, IEnumerable<string> sources, FindingList findings)
    {
        Span? place = null;
        foreach (var source in sources)
        {
            var code = CodeText.Read(Path.Combine(folder, source));
            if (Known().IsMatch(code))
                return;
            if (place is null && !KnownHere().IsMatch(code) && Call().Match(code) is { Success: true, Index: var at })
                place = CodeText.At(source, code, at);
        }

        if (place is { } call)
            findings.Add(ProgramCodes.NotWeb, call,
                "The SDK of the project does not know WebApplication. Set Sdk=\"Microsoft.NET.Sdk.Web\" in the first line of the project file.");
    }

    [GeneratedRegex(@"\bglobal\s+using\s+(global::)?Microsoft\.AspNetCore\.Builder\s*;|\b(class|record|struct|interface)\s+WebApplication\b|" +
        @"\busing\s+WebApplication\s*=", RegexOptions.CultureInvariant)]
    private static partial Regex Known();

    [GeneratedRegex(@"\busing\s+(global::)?Microsoft\.AspNetCore\.Builder\s*;|\bnamespace\s+Microsoft\.AspNetCore\.Builder\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex KnownHere();

    [GeneratedRegex(@"(?<![\w.:])WebApplication\.Create\w*\(", RegexOptions.CultureInvariant)]
    private static partial Regex Call();
}
