namespace PlatformSdk.Conformance.Tests.Tools;

/// <summary>What <c>kubectl kustomize</c> makes of a folder.</summary>
internal static class Kustomize
{
    /// <summary>False on a machine without kubectl: there the rule <c>kustomization</c> of the validators stands alone.</summary>
    internal static bool IsPresent => Command.Find("kubectl") is not null;

    /// <summary>The objects that would be applied; null, with the reason, when kustomize refuses the folder.</summary>
    internal static async Task<(IReadOnlySet<string>? Objects, string Error)> BuildAsync(string folder)
    {
        var outcome = await Command.RunAsync(Command.Find("kubectl")!, folder, "kustomize", folder);
        return outcome.ExitCode == 0 ? (Identities(outcome.Output), "") : (null, outcome.Error);
    }

    /// <summary>Each object of a stream as "kind namespace/name".</summary>
    internal static IReadOnlySet<string> Identities(string stream) =>
        Yaml.Documents(stream).Select(o => $"{o["kind"]} {o["metadata"]["namespace"]}/{o["metadata"]["name"]}").ToHashSet();
}
