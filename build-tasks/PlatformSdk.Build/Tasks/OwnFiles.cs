using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Policy.Advice;
using PlatformSdk.Build.Rendering.Code;
using PlatformSdk.Build.Rendering.Schema;
using PlatformSdk.Build.Writing;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Tasks;

/// <summary>What a build writes for itself, in <c>obj/</c>: nobody commits it, so it is written also in locked mode.</summary>
internal sealed class OwnFiles
{
    private const string News = "platform.scaffold.txt";

    private readonly ProjectFolder _code;

    private OwnFiles(ProjectFolder folder, ProjectFolder code)
    {
        Folder = folder;
        _code = code;
    }

    internal ProjectFolder Folder { get; }

    /// <summary>
    /// Sweeps up what a build that was killed left there, and writes the schema that an editor reads: also when the description is wrong.
    /// </summary>
    internal static OwnFiles Prepare(GenerationOptions options, FindingList findings)
    {
        var own = new OwnFiles(new ProjectFolder(options.IntermediateFolder), new ProjectFolder(options.CodeFolder));
        foreach (var folder in new[] { own.Folder, own._code })
            Leftovers.InOwn(folder.Root, options.Clock.GetUtcNow());
        CheckedFile.WriteIfChanged(own.Folder, DescriptionSchema.FileName, DescriptionSchema.Text, findings);
        return own;
    }

    internal void WriteCode(PlatformModel model, IReadOnlyList<string> registrations, FindingList findings)
    {
        CheckedFile.WriteIfChanged(_code, ServiceClass.FileName, ServiceClass.Render(model, registrations), findings);
        CheckedFile.WriteIfChanged(_code, DevelopmentFile.FileName, DevelopmentData.Render(model), findings);
    }

    /// <summary>The news that have been told, or null.</summary>
    internal static string? ToldNews(string intermediateFolder) => TextFile.Read(Path.Combine(intermediateFolder, News));

    /// <summary>Remembers what news have been told, so that the next build does not tell them again.</summary>
    internal void RememberNews(ProjectFacts facts, FindingList findings)
    {
        if (OlderScaffold.News(facts.Scaffold, facts.Sdk) is { } news)
            CheckedFile.WriteIfChanged(Folder, News, news, findings);
    }
}
