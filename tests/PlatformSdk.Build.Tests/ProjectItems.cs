using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace PlatformSdk.Build.Tests;

/// <summary>A project as the targets hand it to the tasks.</summary>
internal static class ProjectItems
{
    internal static ITaskItem Of(string folder, params (string Name, string Value)[] facts)
    {
        var item = new TaskItem(Path.Combine(folder, "Orders.csproj"));
        item.SetMetadata("DescriptionFile", "platform.yaml");
        item.SetMetadata("IntermediateFolder", "obj");
        item.SetMetadata("CodeFolder", "obj/Debug");
        foreach (var (name, value) in facts)
            item.SetMetadata(name, value);
        return item;
    }
}
