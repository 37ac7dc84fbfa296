using PlatformSdk.Build.Description.Keys.Defaults.Exports;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;
using PlatformSdk.Contract.Needs.Connections;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Exports;

/// <summary>The needs as Score's resources, and the files in which the process reads their secrets.</summary>
internal static class ScoreResources
{
    internal static YamlMapping Render(ResolvedService service, ScoreDescription names)
    {
        var resources = new YamlMapping();
        foreach (var need in Provided(service))
            resources[need.Name] = new YamlMapping
            {
                ["type"] = Quoted(names.TypeOf(need.Type)),
                ["class"] = need.Description.Size is { } size ? Quoted(Choice.Word(size)) : null,
                ["params"] = Parameters(need),
            };
        return resources;
    }

    /// <summary>One file for each field, as a mounted Secret has it.</summary>
    internal static YamlMapping FilesOf(ResolvedService service, ScoreDescription names)
    {
        var files = new YamlMapping();
        foreach (var need in Provided(service).Where(need => need.Type.HasSecret))
        {
            foreach (var field in FieldsOf(need))
                files[$"{SecretSettings.FilesPath}/{need.Name}/{field}"] = new YamlMapping
                {
                    ["content"] = Quoted(ScoreVariables.Placeholder(need, names.OutputOf(need.Type, field))),
                };
        }

        return files;
    }

    /// <summary>An external API has an address and nothing to provide; the credentials of migrations are for their own Job.</summary>
    private static IEnumerable<ResolvedNeed> Provided(ResolvedService service) =>
        service.Needs.Where(need => ScoreKeys.UsualTypes.ContainsKey(need.Type.Name) && !need.IsForMigrations);

    private static IEnumerable<string> FieldsOf(ResolvedNeed need) => need.Type.SecretParts.Count == 0
        ? need.Type.SecretFields
        : need.Type.SecretParts.Where(part => part.Keyword != PartKeyword.SessionToken).Select(part => part.Fields[0]);

    private static YamlMapping? Parameters(ResolvedNeed need) => need.Type == NeedTypes.Service
        ? new YamlMapping { ["workload"] = Quoted(need.Name), ["port"] = Ports.Http }
        : need.Description.Version is { } version ? new YamlMapping { ["version"] = Quoted(version) } : null;
}
