using Microsoft.Build.Framework;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks.Documents;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Tasks;

/// <summary>
/// Detects what makes a native program fail: a package that cannot work in it, and a machine that cannot link it. The .NET SDK notices the second
/// only after the minutes that the compilation takes.
/// </summary>
public sealed class PlatformCheckNative : PlatformTask
{
    private static readonly string[] s_reflecting = ["Swashbuckle.AspNetCore.SwaggerGen", "NSwag.AspNetCore"];

    /// <summary>The output of restore. Default: none.</summary>
    public string? AssetsFile { get; set; }

    /// <summary>Whether the native program is compiled now, by a publish. Default: false, and the machine is not checked.</summary>
    public bool IsPublishing { get; set; }

    /// <summary>The runtime identifier that the program is compiled for. Default: none, and only the packages are checked.</summary>
    public string Runtime { get; set; } = "";

    /// <summary>The runtime identifier of this machine.</summary>
    [Required]
    public string Host { get; set; } = "";

    /// <summary>The C compilers that can link it, any one of which is enough. Default: clang or gcc.</summary>
    public string[] Compilers { get; set; } = [];

    /// <summary>The folder with the C libraries of another processor. Default: none.</summary>
    public string? SysRoot { get; set; }

    /// <summary>The folders that are searched for a compiler. Default: the PATH.</summary>
    public string? SearchPath { get; set; }

    /// <summary>The folder that has a folder for each processor whose C libraries are installed. Default: /usr.</summary>
    public string Libraries { get; set; } = "/usr";

    private protected override void Run(FindingList findings)
    {
        var packages = RestoredPackages.Read(Path.Combine(Folder, AssetsFile ?? ""));
        foreach (var package in s_reflecting.Where(package => packages.Version(package) is not null))
            findings.Add(NativeCodes.NeedsReflection, Span.WholeFile(Item.File),
                $"{package} does not work in native code. Remove it: the build writes openapi.json without it. Or set PublishAot to false.");
        if (packages.Version(MigrationSettings.ContextPackage) is not null)
            findings.Add(MigrationCodes.ContextInNative, Span.WholeFile(Item.File),
                "Migrations of EF Core do not work in native code. Write them as SQL scripts, or set PublishAot to false.");
        if (IsPublishing && Runtime.Length > 0)
            CheckMachine(new RuntimeName(Runtime), new RuntimeName(Host), findings);
    }

    private void CheckMachine(RuntimeName target, RuntimeName host, FindingList findings)
    {
        if (target.System != host.System)
            findings.Add(NativeCodes.OtherSystem, Span.WholeFile(Item.File),
                $"Native code for {Runtime} cannot be compiled on {host.DisplaySystem}. Publish on {target.DisplaySystem}, for example on the build "
                + "server or in a container, or set PublishAot to false.");
        // On Windows and macOS, the .NET SDK looks up what their installers registered.
        else if (target.System != RuntimeName.Linux)
            return;
        else if (!Names().Any(IsOnPath))
            findings.Add(NativeCodes.NoCompiler, Span.WholeFile(Item.File),
                $"Native code needs a C compiler, and this machine has no {string.Join(" or ", Names())}. Debian, Ubuntu: apt-get install clang "
                + "zlib1g-dev. Or set PublishAot to false.");
        else if (target.Processor != host.Processor && string.IsNullOrEmpty(SysRoot) && !HasLibraries(target))
            findings.Add(NativeCodes.OtherProcessor, Span.WholeFile(Item.File),
                $"Native code for {Runtime} needs the C libraries in '{Libraries}/{target.Triple}'. Publish on such a machine, or install "
                + $"'clang gcc-{target.Triple.Replace('_', '-')}', or set SysRoot.");
    }

    private string[] Names() => [.. Compilers.Where(name => name.Length > 0).DefaultIfEmpty("clang").Distinct()];

    private bool IsOnPath(string program) => Path.IsPathRooted(program)
        ? File.Exists(program)
        : (SearchPath ?? Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, program)));

    private bool HasLibraries(RuntimeName target) => Directory.Exists(Path.Combine(Libraries, target.Triple));
}
