using System.Globalization;
using PlatformSdk.Build.Authoring.Systems.Discovery;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Laptop;
using PlatformSdk.Build.Model.Migrations;
using PlatformSdk.Build.Reporting.Json;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Authoring.Systems.Laptop;

/// <summary>
/// What PlatformSdk.Aspire reads: the programs, and what each needs, with the addresses that they have compiled in. It is embedded into the AppHost,
/// whose <c>Describing/</c> has the same members.
/// </summary>
internal static class LaptopSystemFile
{
    internal static string Render(IReadOnlyList<LaptopProgram> programs)
    {
        var plan = new LaptopPortPlan(programs);
        var names = programs.Select(program => program.Service.Name).ToHashSet(StringComparer.Ordinal);
        return JsonText.Render(json =>
        {
            json.Add("programs", programs, (member, program) => Program(member, program, plan, names));
            json.AddIfAny("support", programs.Select(program => program.Service.Platform.Support?.Text).FirstOrDefault(text => text is not null));
        });
    }

    private static void Program(JsonText json, LaptopProgram program, LaptopPortPlan plan, HashSet<string> names)
    {
        var service = program.Service;
        json.Add("name", service.Name);
        json.Add("kind", Choice.Word(service.Kind));
        json.Add("project", program.Project);
        json.Add("description", program.Folder + ServiceFolders.Description);
        json.AddIfAny("profile", program.Profile);
        json.Add("ports", program.Ports.Select(port => port.ToString(CultureInfo.InvariantCulture)));
        if (service.Kind != ServiceKind.Service)
            json.Add("page", LaptopPort.ForName(service.Name));
        if (Migrator.Exists(service))
            json.Add("migration", MigrationSettings.JobOf(service.Name));
        json.Add("needs", service.Needs.Where(need => !need.IsForMigrations), (member, need) => Need(member, program, need, plan, names));
    }

    private static void Need(JsonText json, LaptopProgram program, ResolvedNeed need, LaptopPortPlan plan, HashSet<string> names)
    {
        var place = program.Model.Written.At[Language.Service.Needs][need.Name].OfName;
        json.Add("name", need.Name);
        json.Add("type", need.Type.Name);
        json.Add("optional", need.Optional);
        json.Add("line", place.Line);
        json.Add("column", place.Column);
        json.Add("key", NeedSettings.KeyOf(need.Type, need.Name));
        if (need.Type == NeedTypes.Service && need.Description.Local is null && names.Contains(need.Name))
            json.Add("program", need.Name);
        if (plan.Find(program.Service, need) is { } laptop)
            json.Add("container", member => Container(member, program.Service, laptop, plan.Moved.Contains((program.Service.Name, need.Name))));
    }

    private static void Container(JsonText json, ResolvedService service, LaptopNeed need, bool isMoved)
    {
        var container = need.Container;
        json.Add("name", NeedName.ForNeed(service.Name, need.Need.Name));
        json.Add("image", container.Image);
        json.Add("tag", need.Version);
        json.Add("port", need.Access.Port);
        json.Add("innerPort", container.Port);
        json.Add("folder", container.DataFolder(need.Version));
        if (isMoved)
            json.Add("address", need.Address);
        json.Add("variables", container.Variables(need.Access), (member, variable) =>
        {
            member.Add("name", variable.Key);
            member.Add("value", variable.Value);
        });
    }
}
