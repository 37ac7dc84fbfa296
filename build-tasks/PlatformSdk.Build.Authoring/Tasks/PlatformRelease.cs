using Microsoft.Build.Framework;
using PlatformSdk.Build.Authoring.Deploying;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Tasks;
using PlatformSdk.Build.Writing;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Tasks;

/// <summary>
/// Records the release of an environment and renders that environment again. It also works in locked mode, in which nothing else is written.
/// </summary>
public sealed class PlatformRelease : DescriptionTask
{
    /// <summary>The environment.</summary>
    public string? Environment { get; set; }

    /// <summary>The environment whose release is promoted unchanged. Default: none, and the properties below specify the release.</summary>
    public string? From { get; set; }

    /// <summary>The tag of the image.</summary>
    public string? Tag { get; set; }

    /// <summary>The digest of the image. Default: none, and the tag is trusted.</summary>
    public string? Digest { get; set; }

    /// <summary>The version of the service. Default: the tag.</summary>
    public string? Version { get; set; }

    /// <summary>The commit that the image was built from. Default: not recorded.</summary>
    public string? Commit { get; set; }

    /// <summary>Why the release is made in spite of a freeze. Default: none, and a freeze refuses the release.</summary>
    public string? Override { get; set; }

    /// <summary>The solution that is being built, with the paths of its projects. Default: none, because the project itself is built.</summary>
    public string? Solution { get; set; }

    private protected override void Run(GenerationOptions options, FindingList findings)
    {
        if (!IsNamed(options, findings))
            return;
        if (Reading.Model(options, findings) is not { } model)
            return;
        if (EnvironmentName.Find(model, Environment, findings) is not { } service
            || !Freeze.TryOverride(service, options.Day.Now, Override, Subject, findings, out var recorded)
            || (Given(From) is null ? Said(service, findings) : Promoted(model, options, findings)) is not { } specified)
            return;
        // The override of the environment that is promoted was for a freeze of that one.
        var release = specified with { Override = recorded };

        // Another build would treat the staged file as a leftover.
        using (Turn.Take(options.IntermediateFolder))
            CheckedFile.WriteIfChanged(new ProjectFolder(options.ProjectFolder), Releases.FileOf(service.Environment), ReleaseFile.Render(release),
                findings);
        if (findings.HasErrors)
            return;
        var generated = Generation.Run(options with { Locked = false, OnlyEnvironment = service.Environment }, findings);
        if (!findings.HasErrors)
            Log.LogMessage(MessageImportance.High, $"  {Releases.FileOf(service.Environment)} -> {ChangeSummary.Summarize(generated.Changes)}");
    }

    /// <summary>Whether the build is for one service. A build of a solution would release all its services.</summary>
    private bool IsNamed(GenerationOptions options, FindingList findings)
    {
        if (SolutionProjects.Several(Solution, options.DescriptionFile, options.Repository.Folder ?? options.ProjectFolder) is not { } several)
            return true;
        findings.Add(ReleaseCodes.ManyServices, Span.WholeFile(Subject),
            $"The build runs on a solution with {several}, and each of them would be released. Name one: 'dotnet build " +
                $"{options.ProjectPath.TrimEnd('/')} -t:PlatformRelease …'.");
        return false;
    }

    /// <summary>The release of another environment: exactly the same image, so what was tested is what runs next.</summary>
    private ReleaseDescription? Promoted(PlatformModel model, GenerationOptions options, FindingList findings)
    {
        if (EnvironmentName.Find(model, From, findings) is null)
            return null;
        if (Given(Tag) is not null || Given(Digest) is not null)
        {
            findings.Add(ReleaseCodes.Incomplete, Span.WholeFile(Subject),
                $"PlatformFrom promotes the release of {From}, so a tag or digest cannot be set as well. Remove one of the two.");
            return null;
        }

        if (Releases.Read(options.ProjectFolder, findings).TryGetValue(From!, out var release))
            return release;
        findings.Add(ReleaseCodes.Unreleased, Span.WholeFile(Releases.FileOf(From!)),
            $"Nothing has been released to {From}, so there is nothing to promote.");
        return null;
    }

    private ReleaseDescription? Said(ResolvedService service, FindingList findings)
    {
        if (!Check(findings) || Given(Tag) is not { } tag)
            return null;
        var image = service.Platform.ImageRegistry is { } registry ? $"{registry}/{service.Name}" : null;
        return new ReleaseDescription(image, tag, Given(Digest), Given(Version) ?? tag, Given(Commit));
    }

    /// <summary>Validates the values with the rules for the file.</summary>
    private bool Check(FindingList findings)
    {
        if (Given(Tag) is null)
            findings.Add(ReleaseCodes.Incomplete, Span.WholeFile(Subject), "A release needs a tag. Add -p:PlatformImageTag=1.4.2.");
        if (Tag == ImageReference.Unreleased)
            findings.Add(ReleaseCodes.Incomplete, Span.WholeFile(Subject),
                $"PlatformImageTag: '{Tag}' is reserved for environments without a release. Use the tag of a pushed image.");
        foreach (var (property, key, value) in new[]
                 {
                     ("PlatformImageTag", ReleaseKeys.Tag, Tag), ("PlatformImageDigest", ReleaseKeys.Digest, Digest),
                         ("PlatformVersion", ReleaseKeys.Version, Version),
                     ("PlatformCommit", ReleaseKeys.Commit, Commit),
                 })
        {
            var problems = new FindingList();
            if (Given(value) is { } given && !key.Typed.TryRead(YamlScalar.Quoted(given), problems, out _))
                findings.Add(ReleaseCodes.Incomplete, Span.WholeFile(Subject), $"{property}: {problems.Ordered()[0].Message}");
        }

        return !findings.HasErrors;
    }

    private static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
