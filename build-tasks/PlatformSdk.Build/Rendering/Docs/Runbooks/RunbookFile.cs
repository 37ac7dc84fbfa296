using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Monitoring.Alerts;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Rendering.Docs.Runbooks;

/// <summary>The runbook: created by a build, then owned by the team. A build adds missing sections and changes nothing else.</summary>
internal sealed class RunbookFile
{
    private const string Input = "Create it; the pod then starts by itself. The commands read the values from";

    private readonly IReadOnlyList<(string Alert, string Text)> _sections;
    private Dictionary<string, string>? _gone;
    private (string Text, IReadOnlyList<(IReadOnlyList<string> Anchors, int Line)> Headings) _read = ("", []);

    private RunbookFile(string path, string head, IReadOnlyList<(string Alert, string Text)> sections)
    {
        Path = path;
        _sections = sections;
        Skeleton = head + "\n" + string.Join('\n', sections.Select(s => s.Text));
    }

    internal string Path { get; }

    /// <summary>The text of a new runbook.</summary>
    internal string Skeleton { get; }

    /// <summary>The runbook; null when it is an external page, or when the service has no alerts that notify people.</summary>
    internal static RunbookFile? ForModel(PlatformModel model)
    {
        var sections = RunbookSections.ForAlerts(model);
        return model.Service.Runbook.Path is { } path && sections.Count > 0 ? new RunbookFile(path, Head(model, path), sections) : null;
    }

    /// <summary>The alerts that have no section.</summary>
    internal IReadOnlyList<string> Missing(string text)
    {
        var anchors = HeadingsIn(text).SelectMany(h => h.Anchors).ToHashSet(StringComparer.Ordinal);
        return [.. _sections.Select(s => s.Alert).Where(alert => !anchors.Contains(AlertNames.Anchor(alert)))];
    }

    /// <summary>The sections whose alert no longer exists, with their lines.</summary>
    internal IReadOnlyList<(string Alert, int Line)> Orphans(string text)
    {
        var gone = _gone ??= AlertNames.All.Except(_sections.Select(s => s.Alert)).ToDictionary(AlertNames.Anchor);
        return [.. HeadingsIn(text).SelectMany(h => h.Anchors.Where(gone.ContainsKey).Select(anchor => (gone[anchor], h.Line)))];
    }

    /// <summary>The text with a section for every alert. Existing text stays the same, byte for byte.</summary>
    internal string Merge(string text)
    {
        var missing = Missing(text);
        if (missing.Count == 0)
            return text;
        var lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var between = text.EndsWith('\n') ? lineEnd : lineEnd + lineEnd;
        var added = string.Join('\n', _sections.Where(s => missing.Contains(s.Alert)).Select(s => s.Text));
        return text + between + added.ReplaceLineEndings(lineEnd);
    }

    // The build, its rules and the scorecard ask for those of the same text.
    private IReadOnlyList<(IReadOnlyList<string> Anchors, int Line)> HeadingsIn(string text)
    {
        if (_read.Text != text)
            _read = (text, Headings.Parse(text));
        return _read.Headings;
    }

    private static string Head(PlatformModel model, string path)
    {
        var up = string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/')));
        var reference = path.StartsWith("docs/", StringComparison.Ordinal) ? up[3..] + "reference.md" : up + DocsFolder.Reference;
        var production = model.Environments.Where(e => ProductionEnvironments.Contain(e.Environment)).ToList();
        var first = production.Find(e => e.Place.StandbyOf is null) ?? production.FirstOrDefault() ?? model.Environments[^1];
        var incidents = Monitoring.Links.Incidents(model.Service) is { } page
            ? $"If users notice the problem, it is an {Markdown.Link("incident", page)}: name its severity, and take the roles.\n\n" : "";
        return $"""
            # Runbook: {Markdown.Text(model.Service.Title)}

            This page belongs to your team: add what you learn. A build adds a section for each new alert at the end, reports sections whose alert no
            longer exists, and changes nothing else. Each alert links to the heading of its section: keep the heading, or give a new one the same id.

            {incidents}Environments: see the [reference]({reference}#environments). The commands use the namespace, which is a label of the alert:

            ```bash
            NAMESPACE={first.Namespace}
            ```

            """.ReplaceLineEndings("\n") + Help(model.Service) + Secrets(model.Service, reference) + ResourceSection.Render(first)
            + InfrastructureSection.Render(first) + Pod(model);
    }

    private static string Help(ResolvedService service) => service.Platform.Support is { Text: var help }
        ? $"\nIf the platform itself is the problem: {Markdown.Link(SupportAddress.Title, help)}.\n" : "";

    /// <summary>What the management port of a pod tells an operator.</summary>
    private static string Pod(PlatformModel model)
    {
        if (!Rollouts.RunsPods(model.Service))
            return "";
        var commands = new Commands(model);
        return $"""

            ## One pod

            The management port of a pod shows its version, its health and its log levels. Start the first command in a second terminal:

            ```bash
            {commands.Forward}
            {Commands.Page(ManagementPaths.Info)}
            {Commands.Page(HealthPaths.Details)}
            {Commands.Page(ManagementPaths.Loggers)}
            ```

            {(model.Service.Needs.Any(need => need.Name == ManagementPaths.Token) ? $"""
            To log more of one category for ten minutes, without a restart, type the value of the secret `{ManagementPaths.Token}` after `read`:

            ```bash
            read -rs TOKEN
            {Commands.Debug}
            ```
            """ : $"""
            To change a log level without a restart, add the need `{ManagementPaths.Token}: {"{ type: secret, optional: true }"}` to `platform.yaml`.
            """)}

            """.ReplaceLineEndings("\n");
    }

    /// <summary>
    /// How to create the secrets that a pod waits for. The list dates from the runbook's first build, so it links to the page that every build
    /// regenerates.
    /// </summary>
    private static string Secrets(ResolvedService service, string reference) => service.Secrets?.ByHand.ToList() is not [_, ..] byHand ? "" : $"""

        ## Secrets

        A pod that waits for a Secret is not ready, and its events say `FailedMount` with the name of the Secret. {Input}
        their input: type what the comment says, then Enter and Ctrl+D. The current list, for each environment: [reference]({reference}#secrets).

        ```bash
        {string.Concat(byHand.Select(n => SecretCommands.Lines(service.Name, n, "\"$NAMESPACE\""))).TrimEnd('\n')}
        ```

        """.ReplaceLineEndings("\n");
}
