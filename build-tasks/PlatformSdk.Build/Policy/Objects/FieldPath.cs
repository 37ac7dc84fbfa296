using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Objects;

/// <summary>A path in an object, such as <c>spec.containers[orders].image</c>: an entry of a list is found by the value of its key.</summary>
internal sealed record FieldPath(params IReadOnlyList<FieldPath.Step> Steps)
{
    /// <summary>A key of a map, or with <see cref="By"/> the entry of a list whose key has the value.</summary>
    internal readonly record struct Step(string Name, string? By = null);

    internal static FieldPath To(params IEnumerable<string> keys) => new([.. keys.Select(key => new Step(key))]);

    internal FieldPath this[params IEnumerable<string> keys] => new([.. Steps, .. keys.Select(key => new Step(key))]);

    /// <summary>The entry of the list at this path.</summary>
    internal FieldPath Entry(string by, string value) => new([.. Steps, new Step(value, by)]);

    public override string ToString() =>
        string.Concat(Steps.Select((step, i) => step.By is not null
            ? $"[{Shorten.Text(step.Name)}]"
            : (i == 0 ? "" : ".") + Shorten.Text(step.Name)));
}
