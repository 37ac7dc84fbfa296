using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Rendering.Catalog;
using PlatformSdk.Build.Writing;

namespace PlatformSdk.Build.Tasks;

/// <summary>The second phase: copies the OpenAPI document, which is generated from the compiled service, to its place.</summary>
internal static class DocumentCopy
{
    /// <summary>The path of the document relative to the project, or null when there is none or the user owns it.</summary>
    /// <param name="options">The same options as for the generation.</param>
    /// <param name="document">The file that the compiled service wrote.</param>
    /// <param name="findings">Receives obstacles.</param>
    internal static string? Run(GenerationOptions options, string document, FindingList findings)
    {
        if (Reading.ModelAgain(options, findings) is not { } model || OpenApiDocument.PathOf(model.Service) is not { } path)
            return null;
        var project = new ProjectFolder(options.ProjectFolder);
        if (IsUsersOwn(model, Path.Combine(options.ProjectFolder, path)))
            return null;
        using var turn = Turn.Take(options.IntermediateFolder);
        if (Comparison.ChangeTo(project, OpenApiDocument.Render(path, File.ReadAllText(document)), findings) is { } change)
        {
            if (options.Locked)
                DriftFile.Report(options, "platform.openapi.diff", [change], findings);
            else
                ChangeWriter.Apply(project, [change], findings);
        }

        return path;
    }

    /// <summary>A definition that <c>apis</c> lists and that has no mark belongs to the user, who writes the contract first.</summary>
    private static bool IsUsersOwn(Model.PlatformModel model, string path) =>
        model.DeclaresOpenApi && File.Exists(path) && !MarkedFile.IsAt(path);
}
