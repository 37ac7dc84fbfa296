using System.Globalization;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Laptop;
using PlatformSdk.Build.Model.Migrations;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Laptop;

/// <summary>
/// <c>compose.yaml</c>: the service's needs on a laptop, and a viewer for its telemetry. Users add their own services in
/// <c>compose.override.yaml</c>, which docker compose merges automatically. The viewer is the same in every service's file, so several files merge
/// into one run.
/// </summary>
internal static class Compose
{
    internal const string FileName = LaptopContainer.ComposeFile;

    /// <summary>
    /// Docker ignores keys of this form. Where it is true, the file has a container for every database with migrations, so that a pipeline can apply
    /// them.
    /// </summary>
    internal const string MigrationMark = "x-migrations";

    internal static Artifact Render(ResolvedService service)
    {
        var needs = LaptopPorts.Assign(service);
        var services = new YamlMapping { ["telemetry"] = Viewer() };
        var volumes = new YamlMapping();
        foreach (var need in needs)
        {
            services.Set(Quoted(NameOf(service, need)), Container(NameOf(service, need), need));
            volumes.Set(Quoted(NameOf(service, need)), new YamlMapping());
        }

        return YamlArtifact.FromDocuments(FileName, new YamlMapping
        {
            ["name"] = Quoted(service.Name),
            // The pipeline applies them to these containers.
            [MigrationMark] = HasAllMigrated(service, needs) ? new YamlScalar("true", ScalarStyle.Plain) : null,
            ["services"] = services,
            ["volumes"] = needs.Count == 0 ? null : volumes,
        });
    }

    private static string NameOf(ResolvedService service, LaptopNeed need) => NeedName.ForNeed(service.Name, need.Need.Name);

    private static bool HasAllMigrated(ResolvedService service, IReadOnlyList<LaptopNeed> needs) => Migrator.Exists(service)
        && Migrator.DatabasesOf(service).All(database => needs.Any(need => need.Need.Name == database.Name));

    private static YamlMapping Viewer() => new()
    {
        ["image"] = Quoted(TelemetryViewer.Image),
        ["ports"] = YamlSequence.FromItems(TelemetryViewer.Ports, port => Published(port, port)),
        ["healthcheck"] = Health(TelemetryViewer.Healthy),
    };

    private static YamlMapping Container(string volume, LaptopNeed need)
    {
        var variables = new YamlMapping();
        foreach (var (name, value) in need.Container.Variables(need.Access))
            variables[name] = Quoted(value);
        return new YamlMapping
        {
            ["image"] = Quoted($"{need.Container.Image}:{need.Version}"),
            ["environment"] = variables.Entries.Count == 0 ? null : variables,
            ["ports"] = YamlSequence.FromItems([need], n => Published(n.Access.Port, n.Container.Port)),
            ["volumes"] = List([$"{volume}:{need.Container.DataFolder(need.Version)}"]),
            ["healthcheck"] = Health(need.Container.Healthy(need.Access)),
        };
    }

    /// <summary>On the loopback address only, because the password is in every repository.</summary>
    private static YamlScalar Published(int port, int inside) => Quoted(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}:{inside}"));

    private static YamlMapping Health(IReadOnlyList<string> command) => new()
    {
        ["test"] = List(command),
        ["interval"] = Quoted("5s"),
        ["timeout"] = Quoted("5s"),
        ["retries"] = new YamlScalar("24", ScalarStyle.Plain),
    };

    private static YamlSequence? List(IReadOnlyList<string> items) => items.Count == 0 ? null : YamlSequence.FromItems(items, Quoted);
}
