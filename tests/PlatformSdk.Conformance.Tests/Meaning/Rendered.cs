using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests.Meaning;

/// <summary>The objects of one environment, read again from the rendered text.</summary>
internal sealed class Rendered
{
    private readonly IReadOnlyList<Yaml> _objects;

    private Rendered(IReadOnlyList<Yaml> objects) => _objects = objects;

    /// <summary>All objects.</summary>
    internal IReadOnlyList<Yaml> Objects => _objects;

    /// <summary>The service's own object of a kind, or an empty value: no folder has two but of Services. Its databases have policies too.</summary>
    internal Yaml this[string kind] => _objects.FirstOrDefault(o => o["kind"].ToString() == kind && !IsOfDatabase(o)) ?? new Yaml(null);

    private static bool IsOfDatabase(Yaml one) => one["spec"]["podSelector"]["matchLabels"]["cnpg.io/cluster"].Exists;

    /// <summary>The pods' template, wherever it is.</summary>
    internal Yaml Pod => new[] { this["Deployment"]["spec"], this["Job"]["spec"], this["CronJob"]["spec"]["jobTemplate"]["spec"] }
        .Single(spec => spec.Exists)["template"];

    internal static Rendered Of(string description, string environment = "production", string? defaults = null) =>
        Of(Run.Files(description, defaults), environment);

    /// <summary>The objects of the restore drills, which are applied beside those of the environment.</summary>
    internal static Rendered Drills(string description, string environment, string defaults) =>
        Of(Run.Files(description, defaults), $"drills/{environment}");

    internal static Rendered Of(IReadOnlyDictionary<string, string> files, string environment) => new(
        [.. files.Where(f => f.Key.StartsWith($"deploy/{environment}/", StringComparison.Ordinal)
            && f.Key.EndsWith(".yaml", StringComparison.Ordinal))
            .SelectMany(f => Yaml.Documents(f.Value)).Where(o => o["metadata"].Exists)]);
}
