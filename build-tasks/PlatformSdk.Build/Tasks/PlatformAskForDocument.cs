using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Catalog;
using PlatformSdk.Build.Tasks.Documents;
using PlatformSdk.Build.Writing;

namespace PlatformSdk.Build.Tasks;

/// <summary>
/// Makes the compiled service write its OpenAPI document to <c>obj/</c>. It replaces the target of the tool, which fails a build with the program's
/// stack trace and keeps the document of an earlier program.
/// </summary>
public sealed partial class PlatformAskForDocument : DescriptionTask
{
    private const string ToolPackage = "Microsoft.Extensions.ApiDescription.Server";

    /// <summary>The compiled program.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The path of the document.</summary>
    [Required]
    public string Document { get; set; } = "";

    /// <summary>The file in which the tool lists its output; other targets of the tool read it.</summary>
    [Required]
    public string FileList { get; set; } = "";

    /// <summary>The output of restore.</summary>
    [Required]
    public string AssetsFile { get; set; } = "";

    /// <summary>The name of the target framework.</summary>
    [Required]
    public string Framework { get; set; } = "";

    /// <summary>The runtime identifier. Default: none.</summary>
    public string? Runtime { get; set; }

    /// <summary>Additional arguments for the tool. Default: none.</summary>
    public string? Arguments { get; set; }

    /// <summary>The name of the document when the program has several. Default: v1.</summary>
    public string? DocumentName { get; set; }

    private protected override void Run(GenerationOptions options, FindingList findings)
    {
        if (Reading.ModelAgain(options, findings) is not { } model)
            return;
        var (folder, list) = (Path.GetDirectoryName(Path.Combine(Folder, Document))!, Path.Combine(Folder, FileList));
        Forget(folder, list);
        var packages = RestoredPackages.Read(Path.Combine(Folder, AssetsFile));
        var file = OpenApiDocument.PathOf(model.Service) is null ? null : Ask(model, packages, folder, findings);
        if (findings.HasErrors)
            return;
        if (file is not null && file != Path.Combine(Folder, Document))
            Write(Path.Combine(Folder, Document), File.ReadAllText(file), findings);
        if (file is null)
            Write(list, "", findings);
    }

    /// <summary>Deletes the output of an earlier program, which may not match this one.</summary>
    private static void Forget(string folder, string list)
    {
        foreach (var file in Directory.EnumerateFiles(folder, WrittenDocuments.FileName + "*.json").Append(list))
            File.Delete(file);
    }

    private string? Ask(PlatformModel model, RestoredPackages packages, string folder, FindingList findings)
    {
        if (packages.Folder(ToolPackage) is not { } tool)
            throw new InvalidOperationException($"{ToolPackage} is not among the restored packages.");
        string[] arguments =
        [
            Path.Combine(tool, "tools", "dotnet-getdocument.dll"), "--assembly", Path.Combine(Folder, Assembly), "--file-list", FileList,
            "--framework", Framework, "--output", folder, "--project", Path.GetFileNameWithoutExtension(Item.File),
            "--assets-file", AssetsFile, "--file-name", WrittenDocuments.FileName,
            .. string.IsNullOrEmpty(Runtime) ? [] : (string[])["--runtime", $"{Runtime} --self-contained"],
            .. Words().Matches(Arguments ?? "").Select(word => word.Value.Trim('"')),
        ];
        var (exitCode, output) = StartedProgram.Run(StartedProgram.Dotnet, Folder, arguments, model.Service.Config);
        findings.Note(output);
        if (exitCode == 0 && File.Exists(Path.Combine(Folder, FileList)))
            return WrittenDocuments.Choose(File.ReadAllLines(Path.Combine(Folder, FileList)), Named(DocumentName), Subject, findings);
        DocumentAnswer.Explain(exitCode, output, Folder, Subject, findings);
        return null;
    }

    private static void Write(string path, string text, FindingList findings)
    {
        var (folder, name) = ProjectFolder.Holding(path);
        CheckedFile.WriteAlways(folder, name, text, findings);
    }

    private static string? Named(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex("\"[^\"]*\"|\\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
