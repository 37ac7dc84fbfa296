using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using PlatformSdk.Aspire.Laptop;

namespace PlatformSdk.Aspire.Resources;

/// <summary>Adds the needs that are there or that a container provides; the programs find them at the addresses that they have compiled in.</summary>
internal static class NeedResources
{
    internal static IResourceBuilder<ContainerResource> AddContainer(IDistributedApplicationBuilder builder, string name, PlannedNeed planned)
    {
        var facts = planned.Container;
        var container = builder.AddContainer(name, facts.Image, facts.Tag)
            .WithEndpoint(port: facts.Port, targetPort: facts.InnerPort, name: "tcp", scheme: "tcp");
        foreach (var variable in facts.Variables)
            container.WithEnvironment(variable.Name, variable.Value);
        return container.WithVolume(VolumeNameGenerator.Generate(container, "data"), facts.Folder);
    }

    /// <summary>It is shown in the dashboard, and is nothing that Aspire starts or stops.</summary>
    internal static IResourceBuilder<ExternalServiceResource> AddRunning(IDistributedApplicationBuilder builder, string name, PlannedNeed planned) =>
        builder.AddExternalService(name, new Uri(FormattableString.Invariant($"{planned.Need.Type}://localhost:{planned.Container.Port}/")));
}
