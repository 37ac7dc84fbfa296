using Microsoft.Build.Framework;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks.Documents;

namespace PlatformSdk.Build.Tasks;

/// <summary>Makes the compiled program write the SQL of its migrations of EF Core to <c>obj/</c>, and judges the new ones.</summary>
public sealed class PlatformAskForMigrations : DescriptionTask
{
    /// <summary>The compiled program.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The program's own executable, for one that brings its runtime. Default: <c>dotnet</c> runs the assembly.</summary>
    public string? Executable { get; set; }

    /// <summary>The folder for the SQL.</summary>
    [Required]
    public string Scripts { get; set; } = "";

    /// <summary>The source files of the program.</summary>
    public string[] Sources { get; set; } = [];

    private protected override void Run(GenerationOptions options, FindingList findings)
    {
        if (Reading.ModelAgain(options, findings) is not { } model)
            return;
        var scripts = new WrittenMigrations(options, model, Scripts.Replace('\\', '/').TrimEnd('/'), Sources);
        scripts.Forget();
        // Another task reports a program that would run forever, because it does not call AddPlatform() and MapPlatform().
        if (!scripts.AreExpected || WiredProgram.Read(Path.Combine(Folder, Assembly)) is not { IsWired: true, IsMapped: true })
            return;
        var (exitCode, output) = string.IsNullOrEmpty(Executable)
            ? StartedProgram.Run(StartedProgram.Dotnet, Folder, ["exec", Path.Combine(Folder, Assembly)], scripts.Variables)
            : StartedProgram.Run(Path.Combine(Folder, Executable), Folder, [], scripts.Variables);
        findings.Note(output);
        if (exitCode == 0 && scripts.AreComplete)
            scripts.Judge(findings);
        else
            scripts.Explain(exitCode, output, findings);
    }
}
