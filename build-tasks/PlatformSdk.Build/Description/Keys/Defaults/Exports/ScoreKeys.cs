using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Description.Keys.Defaults.Exports;

/// <summary>What the resources of the platform's Score implementation are called.</summary>
internal sealed record ScoreDescription(
    IReadOnlyDictionary<string, string> Types, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Outputs)
{
    /// <summary>The type of resource that provides a need.</summary>
    internal string TypeOf(NeedType need) => Types.GetValueOrDefault(need.Name) ?? ScoreKeys.UsualTypes[need.Name];

    /// <summary>The output of the resource that has a field of the need's secret.</summary>
    internal string OutputOf(NeedType need, string field) => Outputs.GetValueOrDefault(need.Name)?.GetValueOrDefault(field)
        ?? ScoreKeys.UsualOutputs.GetValueOrDefault((need.Name, field)) ?? field;
}

internal static class ScoreKeys
{
    internal const string File = "score.yaml";

    /// <summary>The types of score-compose and score-k8s; a secret has none there.</summary>
    internal static readonly IReadOnlyDictionary<string, string> UsualTypes = new Dictionary<string, string>
    {
        ["postgres"] = "postgres",
        ["redis"] = "redis",
        ["bucket"] = "s3",
        ["queue"] = "amqp",
        ["service"] = "service-port",
        ["secret"] = "secret",
    };

    /// <summary>The outputs of score-compose and score-k8s that are not called like the field.</summary>
    internal static readonly IReadOnlyDictionary<(string Need, string Field), string> UsualOutputs = new Dictionary<(string, string), string>
    {
        [("queue", "virtualHost")] = "vhost",
        [("bucket", "accessKey")] = "access_key_id",
        [("bucket", "secretKey")] = "secret_key",
    };

    internal static readonly Key<IReadOnlyDictionary<string, string>> Types = new("types",
        new MapShape<string>("a map from types of need to types of resource such as { queue: rabbitmq }", Texts.NamePattern, Texts.Name.Expected,
            ExportTexts.ResourceType, new FixedNames("exports.score.types", [.. UsualTypes.Keys])))
    {
        Summary = "The type of resource for each type of need.",
        Default = $"{{ {string.Join(", ", UsualTypes.Select(type => $"{type.Key}: {type.Value}"))} }}",
        Example = "{ queue: rabbitmq }",
        Effect = "resources in score.yaml",
    };

    internal static readonly Key<IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>> Outputs = new("outputs",
        new MapShape<IReadOnlyDictionary<string, string>>("a map from types of need to maps such as { bucket: { secretKey: aws_secret_key } }",
            Texts.NamePattern, Texts.Name.Expected,
            new MapShape<string>("a map from fields to outputs such as { secretKey: aws_secret_key }", ExportTexts.FieldPattern,
                "a field of a secret", ExportTexts.Output), new FixedNames("exports.score.outputs", [.. UsualTypes.Keys])))
    {
        Summary = "The output of the resource that has each field of a need.",
        Default = "the name of the field, and { queue: { virtualHost: vhost }, bucket: { accessKey: access_key_id, secretKey: secret_key } }",
        Example = "{ bucket: { secretKey: aws_secret_key } }",
        Effect = "the placeholders in score.yaml",
    };

    internal static readonly ObjectShape<ScoreDescription> Shape = new("exports.score", [Types, Outputs], f => new ScoreDescription(
        f.Get(Types) ?? new Dictionary<string, string>(), f.Get(Outputs) ?? new Dictionary<string, IReadOnlyDictionary<string, string>>()));
}
