using System.Globalization;
using PlatformSdk.Build.Authoring.Systems.Discovery;
using PlatformSdk.Build.Authoring.Systems.Members;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Tasks;

namespace PlatformSdk.Build.Authoring.Systems.Laptop;

/// <summary>
/// Reads the programs that an AppHost starts: every one with a description in the folder above. Only what it needs of them: no file of theirs is
/// rendered.
/// </summary>
internal sealed class LaptopPrograms(GenerationOptions host, IReadOnlyList<string> references, FindingList findings)
{
    private readonly ServiceReader _reader = new(new SystemOptions("", [], host));

    /// <summary>Ordered by name. An error in a description is reported at its place, and so is what keeps a program from being started.</summary>
    internal IReadOnlyList<LaptopProgram> Read(IEnumerable<string> folders)
    {
        List<LaptopProgram> programs = [.. folders.Select(Read).OfType<LaptopProgram>().OrderBy(one => one.Service.Name, StringComparer.Ordinal)];
        foreach (var same in programs.GroupBy(one => one.Service.Name).Where(one => one.Count() > 1))
        {
            foreach (var other in same.Skip(1))
                findings.Add(SystemRuleCodes.SameName, other.At(other.Model.Written.At["name"].OfValue),
                    $"'{same.First().At(Span.WholeFile(ServiceFolders.Description)).File}' has the same name. Rename one of the two.");
        }

        foreach (var same in programs.SelectMany(program => program.Ports.Select(port => (Port: port, Program: program)))
            .GroupBy(one => one.Port).Where(one => one.DistinctBy(use => use.Program.Service.Name).Count() > 1))
            ReportClash(same.Key, same.First().Program, same.Last().Program);
        return programs;
    }

    private LaptopProgram? Read(string folder)
    {
        if (_reader.ReadModel(folder, findings) is not { } model)
            return null;
        var shown = Shown(folder) + "/";
        if (ProjectOf(folder, model.Service, shown) is not { } project)
            return null;
        return new LaptopProgram(shown, Shown(project), model, LaunchSettings.ProfileName(folder),
            [.. LaunchSettings.Urls(folder).Select(url => url.Port).Distinct()]);
    }

    private string? ProjectOf(string folder, ResolvedService service, string shown)
    {
        if (references.FirstOrDefault(reference => Path.GetDirectoryName(reference) == folder) is { } referenced)
            return referenced;
        var projects = Directory.EnumerateFiles(folder, "*.*proj").Order(StringComparer.Ordinal).ToList();
        if (projects is [])
            findings.Add(LaptopCodes.NoProject, Span.WholeFile(shown + ServiceFolders.Description),
                $"The AppHost cannot start '{service.Name}': no project file is beside this description. Put the two into one folder.");
        else
            findings.Add(LaptopCodes.NotReferenced, Span.WholeFile(host.DescriptionFile),
                $"'{service.Name}' would not be built. Add a ProjectReference to '{Shown(projects[0])}', with the attributes of those that are " +
                    "there.");
        return null;
    }

    private void ReportClash(int port, LaptopProgram first, LaptopProgram second)
    {
        var place = LaunchSettings.Urls(Path.Combine(host.ProjectFolder, second.Folder)).First(url => url.Port == port).Place;
        findings.Add(LaptopCodes.PortClash, second.At(place), string.Create(CultureInfo.InvariantCulture,
            $"'{first.Service.Name}' also listens on port {port}, so the system cannot start. Set a free port here."), Severity.Error);
    }

    private string Shown(string path) => Path.GetRelativePath(host.ProjectFolder, path).Replace('\\', '/');
}
