using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Docs.Pages;
using PlatformSdk.Build.Rendering.Docs.Runbooks;

namespace PlatformSdk.Build.Rendering.Docs;

/// <summary>The service's documentation, which Backstage's TechDocs builds.</summary>
internal static class DocsFolder
{
    internal const string Index = "docs/index.md";
    internal const string Reference = "docs/reference.md";
    internal const string FailOver = "docs/fail-over.md";
    internal const string Picture = "docs/service.svg";

    /// <param name="model">The service in its environments.</param>
    /// <param name="runbook">The runbook, or null when it is an external page.</param>
    /// <param name="files">Every other file that a build writes.</param>
    internal static IEnumerable<Artifact> Render(PlatformModel model, RunbookFile? runbook, IReadOnlyList<string> files)
    {
        yield return MkDocs.Render(model.Service);
        yield return Page(Index, IndexPage.Render(model, runbook));
        yield return Page(Reference, ReferencePage.Render(model, files));
        if (FailOverPage.Render(model) is { } failOver)
            yield return Page(FailOver, failOver);
        yield return Page(Picture, Diagram.Render(model));
        if (runbook is not null)
            yield return new Artifact(runbook.Path, runbook.Skeleton) { Merge = runbook.Merge };
    }

    private static Artifact Page(string path, string content) => new(path, content) { GivesWay = true };
}
