using PlatformSdk.Build.Description;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Migrations;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Authoring.Deploying;

/// <summary>
/// What a deployment would do. The cluster checks and compares the files if it can be reached and has the namespace; otherwise the objects in the
/// files are listed.
/// </summary>
internal static class DeploymentPreview
{
    internal static void Show(ResolvedService service, string folder, Kubectl kubectl, Action<string> say, FindingList findings)
    {
        if (Migrator.Exists(service))
            say($"would first replace job/{MigrationSettings.JobOf(service.Name)} and wait for its end");
        var files = $"deploy/{service.Environment}";
        if (WhyNotByServer(service, kubectl) is { } reason)
        {
            say($"dry run on this machine, because {reason}; would apply {files}:");
            foreach (var name in Objects(folder, files, findings))
                say($"  {name}");
        }
        else
        {
            say($"dry run by the cluster; would apply {files}:");
            // Differences end with 1, which is not an error. What the cluster rejects is one.
            if (kubectl.Run("apply", "-k", files, "--dry-run=server"))
                kubectl.Show("diff", "-k", files);
        }

        say("would delete nothing else. Nothing was changed.");
    }

    private static string? WhyNotByServer(ResolvedService service, Kubectl kubectl)
    {
        if (kubectl.HasNoContext)
            return "no context is set";
        if (kubectl.Try("version", "-o", "json") is not { Succeeded: true })
            return "the cluster cannot be reached";
        return kubectl.Try("get", "namespace", service.Namespace, "--ignore-not-found", "-o", "name") is { Succeeded: true, Output: "" }
            ? $"the namespace {service.Namespace} does not exist and would be created" : null;
    }

    /// <summary>Those in the files that the kustomization lists, which are patched already.</summary>
    private static IEnumerable<string> Objects(string folder, string files, FindingList findings)
    {
        var list = DescriptionFile.ReadMapping(Path.Combine(folder, files, "kustomization.yaml"), $"{files}/kustomization.yaml", findings);
        foreach (var file in (list?["resources"] as YamlSequence ?? []).OfType<YamlScalar>().Select(file => file.Value))
        {
            if (DescriptionFile.ReadText(Path.Combine(folder, files, file), $"{files}/{file}", findings) is not { } text)
                continue;
            foreach (var o in (YamlReader.ReadAll(text, $"{files}/{file}", findings) ?? []).OfType<YamlMapping>())
                yield return $"{o.TextAt("kind")} {o.TextAt("metadata", "name")}";
        }
    }
}
