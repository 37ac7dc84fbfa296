using System.Text.Json;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Kubernetes;

namespace PlatformSdk.Build.Authoring.Deploying;

/// <summary>
/// Creates the environment's namespace if it is missing and adds missing labels, as Argo CD does. An existing label stays, because all services of
/// the namespace share it and the platform team may have relaxed it on purpose.
/// </summary>
internal static class TargetNamespace
{
    /// <summary>False after an error: nothing can be applied.</summary>
    internal static bool Ensure(ResolvedService service, Kubectl kubectl, Action<string> say, FindingList findings)
    {
        var read = Read(service, kubectl);
        if (read is { Succeeded: true, Output: "" })
        {
            var created = kubectl.Try("create", "namespace", service.Namespace);
            // Another service of the same system may have created it first.
            read = created is { Succeeded: true } or { IsAlreadyThere: true } ? Read(service, kubectl) : created;
        }
        else if (read is { IsForbidden: true })
        {
            return Warn(service, [.. NamespaceLabels.LabelsFor(service)], read, findings);
        }

        return read is not null && kubectl.Accept(read) && Label(service, LabelsIn(read.Output), kubectl, say, findings);
    }

    private static KubectlAnswer? Read(ResolvedService service, Kubectl kubectl) =>
        kubectl.Try("get", "namespace", service.Namespace, "--ignore-not-found", "-o", "json");

    private static bool Label(ResolvedService service, Dictionary<string, string> present, Kubectl kubectl, Action<string> say, FindingList findings)
    {
        foreach (var (key, value) in NamespaceLabels.LabelsFor(service).Where(l => present.GetValueOrDefault(l.Key, l.Value) != l.Value))
            say($"namespace {service.Namespace} keeps {key}={present[key]}; it would be labelled {value} otherwise");
        IReadOnlyList<KeyValuePair<string, string>> missing = [.. NamespaceLabels.LabelsFor(service).Where(l => !present.ContainsKey(l.Key))];
        if (missing.Count == 0)
            return true;
        var labelled = kubectl.Try(Command(service, missing));
        if (labelled is { IsForbidden: true })
            return Warn(service, missing, labelled, findings);
        if (labelled is null || !kubectl.Accept(labelled))
            return false;
        say(labelled.Output);
        return true;
    }

    private static bool Warn(ResolvedService service, IReadOnlyList<KeyValuePair<string, string>> missing, KubectlAnswer refused,
        FindingList findings)
    {
        findings.Add(ManifestCodes.NamespaceNotLabelled, Span.WholeFile("kubectl"),
            $"'{refused.Command}' was denied. Ask the platform team to run 'kubectl {string.Join(' ', Command(service, missing))}' once. The " +
                $"service is deployed anyway.");
        return true;
    }

    private static string[] Command(ResolvedService service, IReadOnlyList<KeyValuePair<string, string>> labels) =>
        ["label", "namespace", service.Namespace, .. labels.Select(l => $"{l.Key}={l.Value}")];

    private static Dictionary<string, string> LabelsIn(string answer)
    {
        try
        {
            using var read = JsonDocument.Parse(answer);
            return read.RootElement.GetProperty("metadata").TryGetProperty("labels", out var labels)
                ? labels.EnumerateObject().ToDictionary(l => l.Name, l => l.Value.GetString() ?? "", StringComparer.Ordinal)
                : [];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // An object that is not a namespace has no labels; the command that adds them reports the reason.
            return [];
        }
    }
}
