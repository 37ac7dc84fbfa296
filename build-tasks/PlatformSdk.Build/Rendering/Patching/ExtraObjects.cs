using PlatformSdk.Build.Description;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Rendering.Patching;

/// <summary>Copies the user's own objects into the environment's folder, because kustomize refuses files from outside it.</summary>
internal static class ExtraObjects
{
    /// <summary>Reports folders of environments that the service does not have: their objects would never be applied.</summary>
    internal static void ReportUnknown(IReadOnlyList<UserObject> extra, IReadOnlyList<string> environments, FindingList findings)
    {
        foreach (var one in extra.Where(e => e.Environment is { } name && !environments.Contains(name)))
        {
            findings.Add(DescriptionCodes.NoSuchEnvironment, one.Span,
                $"This file is not deployed: the service has no environment " +
                    $"'{one.Environment}'.{Suggestion.For(one.Environment!, environments)} Rename the folder, or remove it.");
        }
    }

    internal static IReadOnlyList<RenderedObject> For(string environment, IReadOnlyList<UserObject> extra, IReadOnlyList<RenderedObject> ours,
        FindingList findings)
    {
        var added = new List<RenderedObject>();
        foreach (var one in extra.Where(e => e.Environment is null || e.Environment == environment))
        {
            var fileName = one.File[(one.File.LastIndexOf('/') + 1)..];
            var rendered = new RenderedObject(fileName, (YamlMapping)PatchValue.Clean(one.Object), one.File);
            if (one.ApiVersion.Length == 0)
                findings.Add(DescriptionCodes.BadPatch, one.Span, "An extra object needs an apiVersion.");
            else if (ours.FirstOrDefault(o => o.FileName == fileName || (o.Kind == rendered.Kind && o.Name == rendered.Name)) is { } same)
                findings.Add(DescriptionCodes.ExtraInTheWay, one.Span,
                    $"{same.Kind} {same.Name} in {same.FileName} is generated. Rename this object, or patch the generated one under " +
                        $"deploy/patches/.");
            else if (fileName == Kubernetes.Kustomization.FileName)
                findings.Add(DescriptionCodes.ExtraInTheWay, one.Span, $"{fileName} is a generated file name. Use another name, with one object " +
                    $"in each file.");
            else
                added.Add(rendered);
        }

        return added;
    }
}
