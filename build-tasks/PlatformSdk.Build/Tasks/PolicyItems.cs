using Microsoft.Build.Framework;
using PlatformSdk.Build.Policy.Own;

namespace PlatformSdk.Build.Tasks;

/// <summary>The items <c>@(PlatformPolicy)</c>, which packages of rules register.</summary>
internal static class PolicyItems
{
    internal static PolicyOptions Read(IEnumerable<ITaskItem> items, ProjectItem project) => PolicyOptions.None with
    {
        Packages = [.. items.Select(item => new PolicyPackage(item.ItemSpec, item.GetMetadata("Version"),
            Path.GetFullPath(item.GetMetadata("Assembly"), project.Folder)))],
        Folder = project.IntermediateFolder,
    };
}
