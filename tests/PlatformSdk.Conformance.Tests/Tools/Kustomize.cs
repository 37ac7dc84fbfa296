namespace PlatformSdk.Conformance.Tests.Tools;

/// <summary>What <c>kubectl kustomize</c> makes of a folder.</summary>
internal static class Kustomize
{
    /// <summary>The objects that would be applied; null, with the reason, when kustomize refuses the folder.</summary>
    internal static async Task<(IReadOnlySet<string>? Objects, string Error)> BuildAsync(string folder)
    {
        var outcome = await Command.RunAsync(Tool.Kubectl.Require(), folder, "kustomize", folder);
        return outcome.ExitCode == 0 ? (Identities(outcome.Output), "") : (null, outcome.Error);
    }

    /// <summary>Each object of a stream as "kind namespace/name".</summary>
    internal static IReadOnlySet<string> Identities(string stream) =>
        Yaml.Documents(stream).Select(o => $"{o["kind"]} {o["metadata"]["namespace"]}/{o["metadata"]["name"]}").ToHashSet();
}
