using Microsoft.Build.Framework;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Writing;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Tasks;

/// <summary>Reports a compiled program that does not call <c>AddPlatform()</c>.</summary>
public sealed class PlatformWiring : PlatformTask
{
    /// <summary>The compiled program.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The file for the answer: <c>true</c> when the program is a service that can produce its document, else <c>false</c>.</summary>
    [Required]
    public string Answer { get; set; } = "";

    /// <summary>The kind in the description; the generation has already reported errors in it.</summary>
    private string? Kind() =>
        (Description.DescriptionFile.ReadMapping(Path.Combine(Folder, Subject), Subject, new FindingList())?["kind"] as YamlScalar)?.Value;

    private protected override void Run(FindingList findings)
    {
        var program = WiredProgram.Read(Path.Combine(Folder, Assembly));
        var kind = Kind();
        var isService = kind == "service";
        if (!program.IsWired)
            findings.Add(AdviceCodes.NotWired, Span.WholeFile(Subject),
                "The program does not call AddPlatform(), so the probes of its manifests fail. Add builder.AddPlatform() and app.MapPlatform() " +
                    "to Program.cs.", Notice);
        else if (isService && program.HasOtherHost)
            findings.Add(ProgramCodes.OtherHost, Span.WholeFile(Subject),
                "kind is service, but the program builds a host without a web server. Use WebApplication.CreateBuilder(args), or set kind to " +
                    "worker or job.");
        else if (kind == "job" && !program.RunsJob)
            findings.Add(ProgramCodes.NoJob, Span.WholeFile(Subject),
                "kind is job, but the program does not call RunJobAsync(), so it may never end. Call 'return await host.RunJobAsync(…)', "
                + "or correct the kind.", Notice);
        else if (!program.IsMapped)
            findings.Add(ProgramCodes.NotMapped, Span.WholeFile(Subject),
                "The program does not call MapPlatform(), so it does not answer its health probes. Add app.MapPlatform() after builder.Build().",
                    Notice);
        if (findings.HasErrors)
            return;
        // Always written, because its time tells the build that this assembly was inspected.
        var (folder, path) = Changes.ProjectFolder.Holding(Path.Combine(Folder, Answer));
        CheckedFile.WriteAlways(folder, path, program.IsWired && isService ? "true\n" : "false\n", findings);
    }
}
