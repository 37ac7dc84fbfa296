using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks.Documents;

namespace PlatformSdk.Build.Tasks;

/// <summary>
/// Detects problems that would otherwise fail in the compiler or the running program, with a message that does not mention platform.yaml.
/// </summary>
public sealed partial class PlatformCheckProject : PlatformTask
{
    private const int FirstOfOpenApi2 = 10;

    /// <summary>The language of the project, in MSBuild's terms.</summary>
    [Required]
    public string Language { get; set; } = "";

    /// <summary>Whether the project builds a program. Default: false.</summary>
    public bool IsProgram { get; set; }

    /// <summary>Whether the project uses <c>Microsoft.NET.Sdk.Web</c>. Default: false.</summary>
    public bool IsWeb { get; set; }

    /// <summary>The output of restore. Default: none.</summary>
    public string? AssetsFile { get; set; }

    /// <summary>The source files. Default: none.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>The stores and need handlers of referenced packages. Default: none.</summary>
    public ITaskItem[] Registrations { get; set; } = [];

    private protected override void Run(FindingList findings)
    {
        if (!File.Exists(Path.Combine(Folder, Subject)))
            CheckMissing(findings);
        else if (Language != "C#")
            findings.Add(ProgramCodes.NotCSharp, Span.WholeFile(Item.File),
                $"PlatformSdk generates C#, and this is a project in {Language}. Move {Subject} to a C# program that references this project.");
        else if (!IsProgram)
            findings.Add(ProgramCodes.Library, Span.WholeFile(Item.File),
                $"A library cannot have a {Subject}. Move the file to the folder of the program, or set OutputType to Exe.");
        else
        {
            CheckPackages(findings);
            if (!IsWeb)
                UnknownWebApplication.Check(Folder, Sources.Select(s => s.ItemSpec), findings);
            AppliedElsewhere.Check(Folder, Subject, Sources.Select(s => s.ItemSpec), Notice, findings);
            MissingClient.Check(Folder, Subject, [.. Registrations.Select(r => r.ItemSpec)], Sources.Select(s => s.ItemSpec), Notice, findings);
        }
    }

    private void CheckMissing(FindingList findings)
    {
        var other = Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)!)
            .FirstOrDefault(name => name.ToUpperInvariant() is "PLATFORM.YAML" or "PLATFORM.YML");
        if (other is not null)
            findings.Add(ProgramCodes.NoDescription, Span.WholeFile(other),
                $"The description must be named {Subject}, in lower case. Rename this file.");
        else if (Sources.Select(source => FirstCall(source.ItemSpec)).FirstOrDefault(call => call is not null) is { } call)
            findings.Add(ProgramCodes.NoDescription, call,
                $"AddPlatform() is generated from {Subject}, which is missing. Create it with 'dotnet build -t:PlatformInit'.");
    }

    private Span? FirstCall(string source)
    {
        var path = Path.Combine(Folder, source);
        var lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        var line = Array.FindIndex(lines, text => Call().IsMatch(text));
        return line < 0 ? null : Span.At(source, line + 1, lines[line].IndexOf("AddPlatform", StringComparison.Ordinal) + 1);
    }

    private void CheckPackages(FindingList findings)
    {
        var packages = RestoredPackages.Read(Path.Combine(Folder, AssetsFile ?? ""));
        if (packages.Major("Swashbuckle.AspNetCore.SwaggerGen") is { } major && major < FirstOfOpenApi2)
            findings.Add(ProgramCodes.OldSwashbuckle, Span.WholeFile(Item.File), string.Create(CultureInfo.InvariantCulture,
                $"Swashbuckle {major} does not work with Microsoft.OpenApi 2, which PlatformSdk uses. "
                + $"Run: dotnet add package Swashbuckle.AspNetCore"));
    }

    // With a description as its argument, it is the library's own method.
    [GeneratedRegex(@"^(?!\s*//).*\.AddPlatform\(\s*(\)|\w+\s*=>)", RegexOptions.CultureInvariant)]
    private static partial Regex Call();
}
