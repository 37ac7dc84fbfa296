using System.Reflection;
using PlatformSdk.Aspire;
using PlatformSdk.Aspire.Describing;
using PlatformSdk.Aspire.Laptop;

namespace Aspire.Hosting;

/// <summary>A system of services in an AppHost.</summary>
public static class PlatformSystemExtensions
{
    /// <summary>
    /// Adds each service, worker, job and need of the <c>platform.yaml</c> files in the folder above the AppHost, under the names and addresses that
    /// the programs have on a laptop. The migrations of a program run before it starts; a job waits until you start it.
    /// </summary>
    /// <param name="builder">The builder of the AppHost.</param>
    /// <returns>The programs that were added.</returns>
    /// <exception cref="DistributedApplicationException">
    /// A port is taken, a need is missing, or there is no service. In the AppHost's own process this is printed, and the process ends with 1.
    /// </exception>
    public static PlatformSystem AddPlatformSystem(this IDistributedApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        try
        {
            return Add(builder);
        }
        catch (LaptopException e)
        {
            // An exception of the main program would be shown with its stack.
            if (Assembly.GetEntryAssembly() != builder.AppHostAssembly)
                throw new DistributedApplicationException(e.Message);
            Console.Error.WriteLine(e.Message);
            Environment.Exit(1);
            throw;
        }
    }

    private static PlatformSystem Add(IDistributedApplicationBuilder builder)
    {
        if (!builder.ExecutionContext.IsRunMode)
            throw new LaptopException("This AppHost is for laptops. Each service's own build writes its manifests, in deploy/ beside platform.yaml.");
        var system = SystemFacts.Read(builder.AppHostAssembly, builder.AppHostDirectory);
        if (system.Programs.Count == 0)
            throw new LaptopException(LaptopChecks.NoPrograms(Path.GetDirectoryName(builder.AppHostDirectory) ?? builder.AppHostDirectory));
        var needs = NeedPlan.Make(system.Programs, program => ProgramSettings.Read(program.Project), LocalPort.IsTaken,
            () => ContainerEngine.Runs(builder.Configuration));
        LaptopChecks.Run(system, needs, LocalPort.IsTaken, string.Join(", ", ContainerEngine.Candidates(builder.Configuration)));
        return new PlatformSystem(builder, system, needs);
    }
}
