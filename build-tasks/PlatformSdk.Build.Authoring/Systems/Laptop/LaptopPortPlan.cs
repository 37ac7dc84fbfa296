using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Laptop;

namespace PlatformSdk.Build.Authoring.Systems.Laptop;

/// <summary>
/// The needs that an AppHost runs, each on a port of its own. A service's own build knows only the service, so the databases of two services have the
/// same usual port.
/// </summary>
internal sealed class LaptopPortPlan
{
    private readonly Dictionary<(string Program, string Need), LaptopNeed> _needs = [];

    internal LaptopPortPlan(IReadOnlyList<LaptopProgram> programs)
    {
        var own = programs
            .SelectMany(program => LaptopPorts.Assign(program.Service).Select(need => (Program: program.Service.Name, Need: need))).ToList();
        HashSet<int> taken = [.. programs.SelectMany(program => program.Ports)];
        // What is written keeps its port, in whatever order the names are.
        foreach (var (program, need) in own.OrderBy(one => LaptopPorts.Asked(one.Need.Need) is null))
        {
            var port = need.Access.Port;
            while (!taken.Add(port))
                port++;
            _needs[(program, need.Need.Name)] = need with { Access = need.Access with { Port = port } };
        }

        foreach (var (program, need) in own)
        {
            if (_needs[(program, need.Need.Name)].Access.Port != need.Access.Port)
                Moved.Add((program, need.Need.Name));
        }
    }

    /// <summary>The needs whose port differs from the one that the program was compiled with.</summary>
    internal HashSet<(string Program, string Need)> Moved { get; } = [];

    /// <summary>Null when the need runs elsewhere, or has nothing to run.</summary>
    internal LaptopNeed? Find(ResolvedService program, ResolvedNeed need) => _needs.GetValueOrDefault((program.Name, need.Name));
}
