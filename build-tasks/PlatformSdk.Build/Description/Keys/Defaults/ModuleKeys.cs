using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>The module of Terraform that provides a type of need: a preset, or one of your own.</summary>
internal sealed record ModuleDescription(
    TerraformPreset? Preset, string? Source, string? Version, YamlMapping? Inputs, IReadOnlyDictionary<string, string>? Outputs)
{
    internal static readonly ModuleDescription None = new(null, null, null, null, null);
}

internal static class ModuleKeys
{
    internal static readonly Key<TerraformPreset> Preset = new("preset", new ChoiceShape<TerraformPreset>())
    {
        Summary = "With 'use: terraform': the managed service of a cloud. azure provides postgres and redis, aws provides postgres, redis, queue " +
            "and " +
            "bucket.",
        Default = "none: a module of your own, with 'source'",
        Example = "azure",
        Effect = "main.tf.json",
    };

    internal static readonly Key<string> Source = new("source", Texts.ModuleSource)
    {
        Summary = "With 'use: terraform': a module of your own, from a registry, from git (with ?ref=), or in a folder relative to " +
            "deploy/infrastructure/<environment>.",
        Default = "none: set 'preset'",
        Example = "app.terraform.io/acme/postgres/azurerm",
        Effect = "the module's source in main.tf.json",
    };

    internal static readonly Key<string> Version = new("version", Texts.ModuleVersion)
    {
        Summary = "The exact version of a module from a registry.",
        Example = "1.4.2",
        Effect = "the module's version in main.tf.json",
    };

    internal static readonly Key<YamlMapping> Inputs = new("inputs", new TreeShape("{ location: westeurope, tags: { owner: \"{owner}\" } }"))
    {
        Summary = "The module's input variables, as maps, lists and values of any depth. Texts may contain placeholders, and a value that is only " +
            "a " +
            "placeholder keeps its type.",
        Default = "none",
        Example = "{ location: westeurope, tags: { owner: \"{owner}\" } }",
        Effect = "the module's arguments in main.tf.json",
    };

    internal static readonly Key<IReadOnlyDictionary<string, string>> Outputs = new("outputs",
        new MapShape<string>("a map such as { host: fqdn, password: admin_password }", Texts.FieldPattern, "the name of a field", Texts.Identifier))
    {
        Summary = "With 'source': the fields of the need's secret, each with the module's output that has its value.",
        Example = "{ host: fqdn, database: database_name, username: user, password: password }",
        Effect = "the secret in main.tf.json",
    };

    internal static readonly IReadOnlyList<Key> All = [Preset, Source, Version, Inputs, Outputs];

    internal static ModuleDescription ModuleIn(Fields f) => new(f.Get(Preset), f.Get(Source), f.Get(Version), f.Get(Inputs), f.Get(Outputs));
}
