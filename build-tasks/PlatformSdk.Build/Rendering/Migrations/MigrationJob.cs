using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Migrations;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Migrations;

/// <summary>
/// <c>migration-job.yaml</c>: runs the service's own image with one more variable before the new version starts. Its name is stable, and Argo CD
/// deletes the former one, because a Job is immutable. It does not try again: what failed once needs a person.
/// </summary>
internal static class MigrationJob
{
    internal static YamlMapping? Render(ResolvedService service) => !Migrator.Exists(service) ? null : new()
    {
        ["apiVersion"] = "batch/v1",
        ["kind"] = "Job",
        ["metadata"] = MetadataFor(service),
        ["spec"] = new YamlMapping { ["backoffLimit"] = 0, ["template"] = Template(service) },
    };

    private static YamlMapping MetadataFor(ResolvedService service)
    {
        var metadata = Metadata.MetadataFor(service, MigrationSettings.JobOf(service.Name), new YamlMapping
        {
            ["argocd.argoproj.io/hook"] = "Sync",
            ["argocd.argoproj.io/hook-delete-policy"] = "BeforeHookCreation",
        });
        metadata["labels"] = OwnLabels(Labels.OfWorkload(Migrator.For(service)), service);
        return metadata;
    }

    private static YamlMapping Template(ResolvedService service)
    {
        var template = PodTemplate.TemplateFor(Migrator.For(service));
        var metadata = (YamlMapping)template["metadata"]!;
        metadata["labels"] = OwnLabels((YamlMapping)metadata["labels"]!, service);
        var container = (YamlMapping)((YamlSequence)template.At("spec", "containers")!).Items[0];
        // Alerts about the pods of the service find them by the name of their container.
        container["name"] = Quoted(MigrationSettings.JobOf(service.Name));
        var variables = (YamlSequence)container["env"]!;
        variables.Items.AddRange(service.Config.Select(config => Variable(config.Key, Literal(config.Value))));
        variables.Add(Variable(EnvironmentVariables.ForKey(MigrationSettings.Run), MigrationSettings.Migrations));
        return template;
    }

    /// <summary>Not those that the Service selects, which would send traffic, nor those of a caller: it calls nothing.</summary>
    private static YamlMapping OwnLabels(YamlMapping labels, ResolvedService service)
    {
        var own = new YamlMapping();
        foreach (var (key, value) in labels.Entries.Where(label => !label.Name.StartsWith(Names.CallsLabel(""), StringComparison.Ordinal)))
            own.Set(key, key.Value is Labels.Name or Labels.Instance ? Quoted(MigrationSettings.JobOf(service.Name)) : value);
        return own;
    }

    /// <summary>Kubernetes expands references in a variable, but not in a ConfigMap.</summary>
    private static string Literal(string value) => value.Replace("$(", "$$(", StringComparison.Ordinal);

    private static YamlMapping Variable(string name, string value) => new() { ["name"] = Quoted(name), ["value"] = Quoted(value) };
}
