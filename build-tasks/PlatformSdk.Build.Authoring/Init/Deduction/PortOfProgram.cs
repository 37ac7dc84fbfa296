using System.Globalization;
using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Authoring.Init.Deduction;

/// <summary>
/// The port that the program listens on in its pod, if code or configuration sets one. Code and configuration override the variable that the
/// manifests set, so the description needs the same port. Launch settings do not count, because they apply to a laptop only.
/// </summary>
internal static partial class PortOfProgram
{
    internal static Deduced? Deduce(ExistingProject project) =>
        InCode(project) ?? InSettings(project) ?? InImage(project) ?? InDockerfile(project.Facts);

    private static Deduced? InCode(ExistingProject project) =>
        project.Code.First(Listens()) is var (line, match) ? Port(match.Groups["port"].Value, line.Place) : null;

    private static Deduced? InSettings(ExistingProject project) => project.Settings.All
        .Where(s => s.Source != Settings.LaunchProfile.File && (IsEndpoint(s.Key) || s.Key.Equals("urls", StringComparison.OrdinalIgnoreCase)))
        .SelectMany(s => Http().Matches(s.Value).Select(match => Port(match.Groups["port"].Value, $"{s.Key} in {s.Source}"))).FirstOrDefault();

    private static bool IsEndpoint(string key) =>
        key.StartsWith("Kestrel:Endpoints:", StringComparison.OrdinalIgnoreCase) && key.EndsWith(":Url", StringComparison.OrdinalIgnoreCase);

    private static Deduced? InImage(ExistingProject project) =>
        project.Facts.ContainerPorts.Select(port => Port(port, "ContainerPort in the project")).FirstOrDefault();

    private static Deduced? InDockerfile(ProjectFacts project)
    {
        if (TextFile.Read(Path.Combine(project.Folder, "Dockerfile")) is not { } text)
            return null;
        return new[] { Variable(), Exposed() }.Select(pattern => pattern.Match(text)).Where(match => match.Success)
            .Select(match => Port(match.Groups["port"].Value, "the Dockerfile")).FirstOrDefault();
    }

    private static Deduced? Port(string text, string why) =>
        int.TryParse(text.Split('/')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && PodPort.CanBeOpened(port)
            ? new Deduced(port.ToString(CultureInfo.InvariantCulture), why)
            : null;

    [GeneratedRegex("""\bListenAnyIP\(\s*(?<port>\d+)|(\bUseUrls|\.Run|\.RunAsync|\bUrls\.Add)\(\s*"http://(?!localhost|127\.)[^:/"]+:(?<port>\d+)""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Listens();

    // A loopback address cannot be reached from outside the pod, so it is meant for a laptop.
    [GeneratedRegex(@"http://(?!localhost|127\.)[^:/;]+:(?<port>\d+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Http();

    [GeneratedRegex(@"^\s*ENV\s+(.*\s)?(ASPNETCORE_HTTP_PORTS[= ]""?|ASPNETCORE_URLS[= ]""?http://[^:\s]+:)(?<port>\d+)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Variable();

    [GeneratedRegex(@"^\s*EXPOSE\s+(?<port>\d+)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Exposed();
}
