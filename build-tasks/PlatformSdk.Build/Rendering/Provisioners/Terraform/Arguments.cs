using System.Text.Json.Nodes;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.Terraform;
using PlatformSdk.Build.Rendering.Kubernetes;

namespace PlatformSdk.Build.Rendering.Provisioners.Terraform;

/// <summary>The arguments of a module: those of the preset, and above them the inputs of the platform team.</summary>
internal static class Arguments
{
    private const string Tags = "tags";

    internal static JsonObject For(ResolvedService service, TerraformModule need, JsonObject ours)
    {
        var all = new JsonObject();
        if (need.Source is not null)
            all["source"] = need.Source;
        if (need.ModuleVersion is not null)
            all["version"] = need.ModuleVersion;
        foreach (var (name, value) in ours.ToList())
        {
            ours.Remove(name);
            all[name] = value;
        }

        if (need.Cloud is not null)
            all[Tags] = TagsFor(service);
        foreach (var (name, value) in Hcl.From(need.Inputs).ToList().Where(i => i.Key != PresetInputs.PasswordVersion || need.Cloud is null))
        {
            if (name == Tags && all[Tags] is JsonObject tags && value is JsonObject own)
            {
                foreach (var (tag, text) in own)
                    tags[tag] = text?.DeepClone();
            }
            else
            {
                all[name] = value?.DeepClone();
            }
        }

        return all;
    }

    /// <summary>Who owns it and who pays for it.</summary>
    internal static JsonObject TagsFor(ResolvedService service)
    {
        var tags = new JsonObject { ["owner"] = service.Owner.Name };
        if (service.CostCenter is { } center)
            tags["cost-center"] = center;
        tags["service"] = service.Name;
        if (service.System is { } system)
            tags["system"] = system;
        tags["environment"] = service.Environment;
        foreach (var (name, value) in CostLabels.ValuesFor(service).Where(label => !tags.ContainsKey(label.Name)))
            tags[name] = value;
        return tags;
    }
}
