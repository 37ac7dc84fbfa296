using PlatformSdk.Build.Authoring.Systems.Members;
using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Index;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Authoring.Systems.Building;

/// <summary>The first step: read every service and index.</summary>
internal static class SystemReading
{
    /// <summary>The system, or null where there is nothing to check.</summary>
    /// <param name="options">The input.</param>
    /// <param name="folders">The folders of services.</param>
    /// <param name="findings">Receives errors at their places.</param>
    internal static SystemModel? Read(SystemOptions options, IReadOnlyList<string> folders, FindingList findings)
    {
        if (!IsSetUp(options, folders, findings))
            return null;
        var (reader, services, unreadable) = (new ServiceReader(options), new List<SystemService>(),
            new HashSet<string>(StringComparer.Ordinal));
        foreach (var folder in folders)
        {
            if (reader.Read(folder, findings) is { } service)
                services.Add(service);
            else if (ServiceReader.NameOf(folder) is { } name)
                unreadable.Add(name);
        }

        var indexes = options.Indexes.Select(index => IndexReader.Read(index, options.Shown(index), findings)).OfType<SystemIndex>().ToList();
        var members = Members(options.Name, services);
        if (members.Count == 0 && services.Count > 0 && unreadable.Count == 0)
        {
            ReportNoMembers(options, services, findings);
            return null;
        }

        // The catalog still gets the system, to which the file in the root of a scaffold leads.
        if (folders.Count == 0)
            findings.Add(SystemCodes.NoServices, Span.WholeFile(options.Project.DescriptionFile),
                $"The system '{options.Name}' has no services yet: no platform.yaml is beside this folder. Run: dotnet new platform-service");
        return new SystemModel(options.Name, members, services.Except(members), [.. indexes.SelectMany(index => index.Services)])
        {
            Platform = Defaults(options, findings),
            Unreadable = unreadable,
            ProjectPath = options.Project.ProjectPath.Length > 0 ? options.Project.ProjectPath : options.Shown(options.Project.ProjectFolder) + "/",
        };
    }

    /// <summary>A service without a system belongs to the only one; where there are several, it is on its own, as its namespace shows.</summary>
    private static List<SystemService> Members(string name, List<SystemService> services)
    {
        var isOnly = services.TrueForAll(one => one.Model.Service.System is null || one.Model.Service.System == name);
        return services.FindAll(one => one.Model.Service.System == name || (isOnly && one.Model.Service.System is null));
    }

    private static bool IsSetUp(SystemOptions options, IReadOnlyList<string> folders, FindingList findings)
    {
        var project = options.Project.DescriptionFile;
        if (options.Name.Length > Texts.LongestName || !Texts.NamePattern.IsMatch(options.Name))
            findings.Add(SystemCodes.BadSystem, Span.WholeFile(project),
                "PlatformSystem is not the name of a system: lower-case letters, digits and '-', a letter first, at most 50 characters.");
        else if (options.Project.Repository.Folder == options.Project.ProjectFolder)
            findings.Add(SystemCodes.BadSystem, Span.WholeFile(project),
                "The project is in the root of the repository, and searches for services in the folder above. Move it to a folder such as system/.");
        else if (folders.FirstOrDefault(folder => (folder + Path.DirectorySeparatorChar).StartsWith(
            options.Project.ProjectFolder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) is { } inside)
            findings.Add(SystemCodes.BadSystem, Span.WholeFile($"{options.Shown(inside)}/platform.yaml".Replace("./", "", StringComparison.Ordinal)),
                "The service is in the folder of the system's project, where generated files are replaced. Move one of the two.");
        else
            return true;
        return false;
    }

    private static void ReportNoMembers(SystemOptions options, List<SystemService> services, FindingList findings)
    {
        var systems = services.Select(one => one.Model.Service.System).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        findings.Add(SystemCodes.NoMembers, Span.WholeFile(options.Project.DescriptionFile),
            $"No service belongs to the system '{options.Name}', but to {Yaml.Shorten.Names([.. systems.Select(one => $"'{one}'")])}."
            + $"{Suggestion.For(options.Name, systems)} Correct PlatformSystem.");
    }

    /// <summary>Each service that they are for reports what is wrong with them.</summary>
    private static DefaultsDescription Defaults(SystemOptions options, FindingList findings)
    {
        if (options.Project.DefaultsFile is not { } file)
            return DefaultsDescription.None;
        var own = new FindingList { LenientFile = file };
        var read = DescriptionFile.ReadMapping(Path.Combine(options.Project.ProjectFolder, file), file, own) is { } mapping
            && Language.Defaults.Shape.TryRead(mapping, own, out var platform) ? platform : DefaultsDescription.None;
        foreach (var error in own.Ordered().Where(one => one.Severity == Severity.Error))
            findings.Add(error);
        return read;
    }
}
