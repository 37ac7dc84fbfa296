using PlatformSdk.Build.Model;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Rendering.Docs;

/// <summary>The commands that create the Secrets of a service, for people who set up an environment or find a pod waiting for one.</summary>
internal static class SecretCommands
{
    internal const string Introduction =
        "Each is mounted from a Kubernetes Secret that you create once in each environment; a pod waits for those that are required, and starts as " +
            "soon as they are there. A command reads "
        + "the values from its input, so that none is in a shell's history or in a list of processes: type what its comment says, then Enter and " +
            "Ctrl+D.";

    /// <summary>By environment; empty where the Secrets are made by something else.</summary>
    internal static IReadOnlyList<(string Environment, string Lines)> Of(PlatformModel model) =>
    [
        .. model.Environments.Where(e => e.Secrets is { AreMadeByHand: true })
            .Select(e => (e.Environment, string.Concat(e.Secrets!.Needs.Select(n => Lines(e.Name, n, e.Namespace))))),
    ];

    /// <summary>The comment and the command for one need.</summary>
    internal static string Lines(string service, ResolvedNeed need, string @namespace) =>
        $"# " +
            $"{KubernetesSecret.Input(need.Type.Name)}{(need.Optional ? " (optional)" : "")}\n" +
            $"{KubernetesSecret.CreateCommand(service, need.Name, need.Type.Name, @namespace)}\n";
}
