using PlatformSdk.Aspire.Describing;

namespace PlatformSdk.Aspire.Laptop;

/// <summary>What would make a program fail or wait forever, found before the first one starts.</summary>
internal static class LaptopChecks
{
    internal static void Run(SystemFacts system, NeedPlan needs, Func<int, bool> isTaken, string engines)
    {
        List<string> problems = [.. system.Programs.SelectMany(program => program.Ports.Where(isTaken).Select(port => Taken(program, port)))];
        // One port is one program; several are most likely the system itself.
        if (problems.Count > 1)
            problems.Add("If the system runs in another terminal already, use it there, or stop it with Ctrl+C.");
        var missing = needs.Missing.FindAll(one => !one.Need.Optional);
        if (missing.Count > 0)
            problems.Add(Lacking(missing, engines));
        if (problems.Count > 0 && system.Support is { } support)
            problems.Add($"Stuck? Ask the platform team: {support}");
        if (problems.Count > 0)
            throw new LaptopException("The system cannot start.\n" + string.Join('\n', problems));
    }

    internal static string NoPrograms(string folder) =>
        $"The system has no services yet: no platform.yaml is in a folder of {folder}. Add one: dotnet new platform-service --output services/orders";

    private static string Taken(ProgramFacts program, int port) => FormattableString.Invariant(
        $"{Beside(program, "Properties/launchSettings.json")}: another program listens on port {port} of {program.Name}. ")
        + "Stop it, or change applicationUrl.";

    private static string Beside(ProgramFacts program, string file) => Path.Combine(Path.GetDirectoryName(program.Description)!, file);

    private static string Lacking(List<PlannedNeed> missing, string engines) => $"""
        These needs are missing. No container engine ({engines}) answers on this machine, and nothing listens on their ports:
        {string.Join('\n', missing.Select(one => "  " + one.Shown))}
        Start the container engine. Or start a server on the port, with the user and the password of compose.yaml beside platform.yaml. For a server
        elsewhere, set its address as 'local' of the need in platform.yaml, or for you only:
          dotnet user-secrets set "{missing[0].Need.Key}" "ADDRESS" --project {ProjectOf(missing[0].Program)}
        """;

    private static string ProjectOf(ProgramFacts program) => Beside(program, Path.GetFileName(program.Project));
}
