using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using PlatformSdk.Aspire.Describing;
using PlatformSdk.Aspire.Laptop;
using PlatformSdk.Aspire.Resources;
using PlatformSdk.Contract;

namespace PlatformSdk.Aspire;

/// <summary>The programs of a system in an AppHost, to change what <c>AddPlatformSystem()</c> has added.</summary>
public sealed class PlatformSystem
{
    private readonly Dictionary<string, IResourceBuilder<ProjectResource>> _programs = new(StringComparer.Ordinal);

    internal PlatformSystem(IDistributedApplicationBuilder builder, SystemFacts system, NeedPlan needs)
    {
        var names = new ResourceNames(builder.Resources.Select(resource => resource.Name));
        foreach (var facts in system.Programs)
            _programs.Add(facts.Name, ProgramResources.Add(builder, names.Take(facts.Name), facts));
        var migrations = system.Programs.Where(facts => facts.Migration is not null)
            .ToDictionary(facts => facts.Name, facts => ProgramResources.AddMigration(builder, names.Take(facts.Migration!), facts));

        foreach (var planned in needs.Containers)
        {
            var container = NeedResources.AddContainer(builder, names.Take(planned.Container.Name), planned);
            foreach (var user in UsersOf(planned))
                Connect(user, planned, container, waits: true);
        }

        foreach (var planned in needs.Running)
        {
            var running = NeedResources.AddRunning(builder, names.Take(planned.Container.Name), planned);
            foreach (var user in UsersOf(planned))
                Connect(user, planned, running, waits: false);
        }

        foreach (var facts in system.Programs)
        {
            foreach (var user in Both(facts.Name))
                Call(user, facts);
            if (migrations.TryGetValue(facts.Name, out var migration))
            {
                Failures.Watch(migration, facts.Description);
                _programs[facts.Name].WaitForCompletion(migration);
            }

            Failures.Watch(_programs[facts.Name], facts.Description);
            if (builder.Configuration["ASPNETCORE_URLS"]?.Split(';') is [{ Length: > 0 } dashboard, ..])
                _programs[facts.Name].WithEnvironment(EnvironmentVariables.Dashboard, dashboard);
        }

        IEnumerable<IResourceBuilder<ProjectResource>> Both(string name) =>
            migrations.TryGetValue(name, out var migration) ? [_programs[name], migration] : [_programs[name]];

        IEnumerable<IResourceBuilder<ProjectResource>> UsersOf(PlannedNeed planned) => Both(planned.Program.Name);
    }

    /// <summary>Each service, worker and job, by the name in its platform.yaml.</summary>
    public IReadOnlyDictionary<string, IResourceBuilder<ProjectResource>> Programs => _programs;

    private static void Connect<T>(IResourceBuilder<ProjectResource> user, PlannedNeed planned, IResourceBuilder<T> provider, bool waits)
        where T : IResource
    {
        user.WithReferenceRelationship(provider.Resource);
        if (planned.Container.Address is { } address)
            user.WithEnvironment(EnvironmentVariables.ForKey(planned.Need.Key), address);
        if (waits && !planned.Need.Optional)
            user.WaitFor((IResourceBuilder<IResource>)provider);
    }

    private void Call(IResourceBuilder<ProjectResource> user, ProgramFacts facts)
    {
        foreach (var need in facts.Needs)
        {
            if (need.Program is not { } called || ProgramResources.EndpointOf(_programs[called]) is not { } endpoint)
                continue;
            user.WithEnvironment(EnvironmentVariables.ForKey(need.Key), _programs[called].GetEndpoint(endpoint));
            if (facts.IsJob && !need.Optional)
                user.WaitFor(_programs[called]);
        }
    }
}
