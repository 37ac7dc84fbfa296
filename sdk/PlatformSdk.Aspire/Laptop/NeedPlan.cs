using Microsoft.Extensions.Configuration;
using PlatformSdk.Aspire.Describing;

namespace PlatformSdk.Aspire.Laptop;

/// <summary>What provides each need that can run in a container, decided before anything starts.</summary>
internal sealed class NeedPlan
{
    private NeedPlan()
    {
    }

    /// <summary>The needs that Aspire starts in a container.</summary>
    internal List<PlannedNeed> Containers { get; } = [];

    /// <summary>The needs that listen already, from compose.yaml or as a server of the machine.</summary>
    internal List<PlannedNeed> Running { get; } = [];

    /// <summary>Needs that nothing provides, although no container engine could start them.</summary>
    internal List<PlannedNeed> Missing { get; } = [];

    /// <param name="programs">The programs.</param>
    /// <param name="settings">The configuration of a program.</param>
    /// <param name="isTaken">Whether something listens on a port.</param>
    /// <param name="hasEngine">Whether containers can be started; asked only if a need requires one.</param>
    internal static NeedPlan Make(IEnumerable<ProgramFacts> programs, Func<ProgramFacts, IConfiguration> settings, Func<int, bool> isTaken,
        Func<bool> hasEngine)
    {
        var (plan, engine) = (new NeedPlan(), new Lazy<bool>(hasEngine));
        foreach (var program in programs)
        {
            var configuration = new Lazy<IConfiguration>(() => settings(program));
            foreach (var need in program.Needs)
            {
                if (need.Container is not { } container || configuration.Value[need.Key] is not null)
                    continue;
                var list = isTaken(container.Port) ? plan.Running : engine.Value ? plan.Containers : plan.Missing;
                list.Add(new PlannedNeed(program, need, container));
            }
        }

        return plan;
    }
}

/// <summary>A need of a program, and the container that it can run in.</summary>
internal sealed record PlannedNeed(ProgramFacts Program, NeedFacts Need, ContainerFacts Container)
{
    /// <summary>Where it is written, and what it is.</summary>
    internal string Shown => FormattableString.Invariant($"{Program.Description}({Need.Line},{Need.Column}): {Need.Name} of {Program.Name}, ")
        + FormattableString.Invariant($"{Need.Type} {Container.Tag} on localhost:{Container.Port}");
}
