using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Authoring.Init.Deduction;

/// <summary>Whether the program is a service that answers requests, a worker, or a job that ends.</summary>
internal static partial class KindOfProgram
{
    internal static (ServiceKind Kind, string Why) Deduce(ExistingProject project)
    {
        if (project.Facts.IsWeb)
            return (ServiceKind.Service, "the project uses the Web SDK");
        if (project.Code.First(Web()) is var (line, _))
            return (ServiceKind.Service, $"{line.Place} creates a web application");
        if (project.Facts.IsWorker)
            return (ServiceKind.Worker, "the project uses the Worker SDK");
        if (project.Code.First(Background()) is var (background, _))
            return (ServiceKind.Worker, $"{background.Place} runs in the background");
        return (ServiceKind.Job, "a program without endpoints and without hosted services");
    }

    [GeneratedRegex(@"\bWebApplication\s*\.\s*Create|\bUseStartup\b|\bConfigureWebHostDefaults\b", RegexOptions.CultureInvariant)]
    private static partial Regex Web();

    [GeneratedRegex(@"\bBackgroundService\b|\bIHostedService\b|\bIHostedLifecycleService\b|\bAddHostedService\b", RegexOptions.CultureInvariant)]
    private static partial Regex Background();
}
