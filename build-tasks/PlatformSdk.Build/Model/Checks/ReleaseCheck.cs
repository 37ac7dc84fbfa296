using PlatformSdk.Build.Description;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>
/// Warns about a release of an environment that the service does not have: its author would assume that something was released. It is not an
/// error, because the file also stays behind when an environment is removed.
/// </summary>
internal static class ReleaseCheck
{
    /// <param name="released">The names of the files in <c>deploy/releases/</c>.</param>
    /// <param name="environments">The service's environments.</param>
    /// <param name="findings">Receives problems.</param>
    internal static void Run(IEnumerable<string> released, IReadOnlyList<string> environments, FindingList findings)
    {
        foreach (var name in released.Except(environments))
        {
            findings.Add(WritingCodes.ReleaseOfNothing, Span.WholeFile(Releases.FileOf(name)),
                $"The service has no environment '{Shorten.Text(name)}'.{Suggestion.For(name, environments)} Rename the file, or delete it.");
        }
    }
}
