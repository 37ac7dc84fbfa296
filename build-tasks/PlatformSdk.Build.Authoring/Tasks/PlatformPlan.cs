using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Tasks;

namespace PlatformSdk.Build.Authoring.Tasks;

/// <summary>Tells a pipeline where the service runs, so that no workflow names an environment, a registry or an architecture.</summary>
public sealed class PlatformPlan : DescriptionTask
{
    /// <summary>The environments in the order of promotion, each with the host of the <c>Registry</c> and the image's <c>Architectures</c>.</summary>
    [Output]
    public ITaskItem[] Environments { get; private set; } = [];

    private protected override void Run(GenerationOptions options, FindingList findings)
    {
        if (Reading.ModelAgain(options, findings) is not { } model)
            return;
        var registry = model.Service.Platform.ImageRegistry is null ? "" : model.Service.Image.Repository.Split('/')[0];
        var architectures = string.Join(',', ArchitecturesOf(model.Service).Select(Choice.Word));
        Environments = [.. model.Promotion.Select(name => new TaskItem(name, new Dictionary<string, string>
        {
            ["Registry"] = registry,
            ["Architectures"] = architectures,
        }))];
    }

    /// <summary>The processors for which the pipeline publishes an image.</summary>
    internal static IReadOnlyList<Architecture> ArchitecturesOf(ResolvedService service) => service.Architectures ?? [Architecture.Amd64];
}
