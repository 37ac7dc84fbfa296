using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks;

namespace PlatformSdk.Build.Authoring.Tasks;

/// <summary>Tells a pipeline where the service runs, so that no workflow names an environment or a registry.</summary>
public sealed class PlatformPlan : DescriptionTask
{
    /// <summary>The environments in the order of promotion, each with the host of the <c>Registry</c>.</summary>
    [Output]
    public ITaskItem[] Environments { get; private set; } = [];

    private protected override void Run(GenerationOptions options, FindingList findings)
    {
        if (Reading.ModelAgain(options, findings) is not { } model)
            return;
        var registry = model.Service.Platform.ImageRegistry is null ? "" : model.Service.Image.Repository.Split('/')[0];
        Environments = [.. model.Promotion.Select(name => new TaskItem(name, new Dictionary<string, string> { ["Registry"] = registry }))];
    }
}
