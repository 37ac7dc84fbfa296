using PlatformSdk.Build.Model;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Rendering.Docs;

/// <summary>The commands that create a service's Secrets, for setting up an environment or for a pod that waits for one.</summary>
internal static class SecretCommands
{
    internal const string Introduction =
        "Each secret is mounted from a Kubernetes Secret that you create once in each environment. A pod waits for the required ones and starts " +
            "as soon as they exist. The commands read the values from their input, so that they do not appear in the shell history or the " +
            "process list: type what the comment says, then Enter and Ctrl+D.";

    /// <summary>The commands by environment; empty where another tool creates the Secrets.</summary>
    internal static IReadOnlyList<(string Environment, string Lines)> CommandsFor(PlatformModel model) =>
    [
        .. model.Environments.Where(e => e.Secrets?.ByHand.Any() == true)
            .Select(e => (e.Environment, string.Concat(e.Secrets!.ByHand.Select(n => Lines(e.Name, n, e.Namespace))))),
    ];

    /// <summary>The comment and the command for one need.</summary>
    internal static string Lines(string service, ResolvedNeed need, string @namespace) =>
        $"# " +
            $"{KubernetesSecret.Input(need.SecretType.Name)}{(need.Optional ? " (optional)" : "")}\n" +
            $"{KubernetesSecret.CreateCommand(service, need.Name, need.SecretType.Name, @namespace)}\n";
}
