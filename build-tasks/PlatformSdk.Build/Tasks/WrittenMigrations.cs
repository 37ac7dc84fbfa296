using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Policy.Migrations;
using PlatformSdk.Build.Policy.Waiving;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Tasks.Documents;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Tasks;

/// <summary>The SQL of a program's migrations of EF Core, which the program writes for the build.</summary>
/// <param name="options">The same options as for the generation.</param>
/// <param name="model">The service.</param>
/// <param name="folder">The folder with a folder for each need, relative to the project.</param>
/// <param name="sources">The source files of the program.</param>
internal sealed class WrittenMigrations(GenerationOptions options, PlatformModel model, string folder, IReadOnlyList<string> sources)
{
    private readonly IReadOnlyList<string> _needs =
        [.. model.Service.Needs.Where(need => need.Description.Migrations?.Context is not null).Select(need => need.Name)];

    private string Whole => Path.Combine(options.ProjectFolder, folder);

    /// <summary>Whether the service has migrations of EF Core.</summary>
    internal bool AreExpected => _needs.Count > 0;

    /// <summary>Whether the program has written them.</summary>
    internal bool AreComplete => _needs.All(need => Directory.Exists(Path.Combine(Whole, need)));

    /// <summary>Those of the service, and what makes the program write the SQL instead of running.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Variables =>
    [
        .. model.Service.Config,
        KeyValuePair.Create(EnvironmentVariables.ForKey(MigrationSettings.Run), MigrationSettings.Scripts),
        KeyValuePair.Create(EnvironmentVariables.ForKey(MigrationSettings.Folder), Whole),
    ];

    /// <summary>Deletes those of an earlier program.</summary>
    internal void Forget()
    {
        if (Directory.Exists(Whole))
            Directory.Delete(Whole, recursive: true);
    }

    internal void Judge(FindingList findings)
    {
        var context = Context(findings, new()
        {
            DescriptionFile = options.DescriptionFile,
            Base = new GitBase(options.ProjectFolder, options.Base),
            Day = options.Day,
            ContextMigrations =
                [.. _needs.SelectMany(need => ContextMigration.Read(options.ProjectFolder, $"{folder}/{need}", sources) ?? [])],
        });
        BreakingScript.Check(context);
        // The generation has judged scripts, and a waiver may hide what it found there.
        if (model.Service.Needs.All(need => need.Description.Migrations?.Scripts is null))
            UnusedWaiver.Report(context, MigrationCodes.Breaks.Id);
    }

    /// <param name="exitCode">The exit code of the program; null after a timeout.</param>
    /// <param name="output">Its output.</param>
    /// <param name="findings">Receives the reason why there is no SQL.</param>
    internal void Explain(int? exitCode, string output, FindingList findings)
    {
        var last = output.Split('\n').LastOrDefault(line => !string.IsNullOrWhiteSpace(line))?.Trim();
        var reason = exitCode is null ? "it does not reach MapPlatform() within 3 minutes"
            : exitCode == 0 ? "it ends before MapPlatform()" : StopReason.In(output) ?? last ?? "it ends before MapPlatform()";
        Context(findings, new() { DescriptionFile = options.DescriptionFile, Day = options.Day }).Report(MigrationCodes.NoSql,
            $"The program writes no SQL: {Shorten.Text(reason.TrimEnd('.'))}. Fix it, or set PlatformMigrationScripts to false.");
    }

    private RuleContext Context(FindingList findings, ProjectFacts facts) =>
        new(model, UserFiles.None, new Rendered([], [], [], null), ChangePlan.None,
        facts, new Waivers(model.Written.Waivers, options.Day), findings);
}
