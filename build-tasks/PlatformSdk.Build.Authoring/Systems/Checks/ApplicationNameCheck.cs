using System.Globalization;
using PlatformSdk.Build.Authoring.Systems.GitOps;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>Rejects an application whose name is longer than a label, which is what Argo CD can track its objects by.</summary>
internal static class ApplicationNameCheck
{
    private const int Longest = 63;

    internal static void Check(SystemContext context)
    {
        var system = context.System;
        if (system.Platform.GitOps?.Root is null)
            return;
        foreach (var name in NamespacePlaces.Collect(system, system.Services).Select(place => NamespaceApplication.NameOf(system, place))
            .Where(name => name.Length > Longest))
            context.Findings.Add(DescriptionCodes.NameTooLong, system.Platform.At[DefaultsKeys.GitOps][GitOpsKeys.Root].OfName, string.Create(
                CultureInfo.InvariantCulture,
                $"'{name}', the name of the Argo CD Application, is longer than {Longest} characters. Shorten the name of the system or " +
                    $"environment."));
    }
}
