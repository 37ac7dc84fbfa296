using System.ComponentModel;
using System.Diagnostics;
using PlatformSdk.Build.Authoring.Templates.Engine;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Upgrading.Records;

/// <summary>
/// The package of the templates in any version. <c>dotnet new install</c> downloads it with the user's own feeds, into a temporary folder of
/// templates, so what the user has installed stays. The engine of <c>dotnet new</c> then creates the files.
/// </summary>
/// <param name="feeds">The folder whose nuget.config applies.</param>
/// <param name="work">A temporary folder.</param>
/// <param name="say">Receives the output of a command that fails.</param>
/// <param name="findings">Receives errors.</param>
internal sealed class TemplatePackage(string feeds, string work, Action<string> say, FindingList findings)
{
    private const string Name = "PlatformSdk.Templates";

    private readonly Dictionary<string, string?> _packages = new(StringComparer.Ordinal);

    /// <summary>Creates the recorded scaffold by a version of its template. False after an error.</summary>
    internal bool Scaffold(ScaffoldRecord record, string version, string output)
    {
        if (Find(version) is not { } package)
        {
            Report(record, $"{Name} {version} cannot be installed. The output of 'dotnet new install' is above. Nothing was changed.");
            return false;
        }

        if (TemplateEngine.Make(package, record.Template, record.Inputs["name"]!, InRepository.Of(record),
            [(output, record.Inputs.Where(input => input.Key != "name").ToDictionary())]) is not { } refused)
            return true;
        say(refused);
        Report(record, $"{record.Template} {version} does not accept the recorded parameters. The reason is above. Nothing was changed.");
        return false;
    }

    private void Report(ScaffoldRecord record, string message) =>
        findings.Add(UpgradeCodes.NoTemplate, Span.WholeFile(ScaffoldRecord.FileOf(record.Folder)), message);

    private string? Find(string version)
    {
        if (!_packages.TryGetValue(version, out var package))
            _packages[version] = package = Install(version);
        return package;
    }

    private string? Install(string version)
    {
        var hive = Directory.CreateDirectory(Path.Combine(work, $"hive-{_packages.Count}")).FullName;
        var output = new List<string>();
        if (!Dotnet(output, "new", "install", $"{Name}@{version}", "--debug:custom-hive", hive))
        {
            output.ForEach(say);
            return null;
        }

        return Directory.EnumerateFiles(hive, $"{Name}.*.nupkg", SearchOption.AllDirectories).FirstOrDefault();
    }

    private bool Dotnet(List<string> output, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = feeds,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // Those of the build would lead the other process to the files of this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_NOLOGO"] = "true";
        try
        {
            using var process = Process.Start(start)!;
            DataReceivedEventHandler hear = (_, e) =>
            {
                lock (output)
                {
                    if (!string.IsNullOrWhiteSpace(e.Data))
                        output.Add(e.Data);
                }
            };
            process.OutputDataReceived += hear;
            process.ErrorDataReceived += hear;
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception e)
        {
            output.Add(e.Message);
            return false;
        }
    }
}
