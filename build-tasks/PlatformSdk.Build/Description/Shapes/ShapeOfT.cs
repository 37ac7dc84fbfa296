using System.Diagnostics.CodeAnalysis;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Shapes;

/// <summary>A shape whose values have a type.</summary>
internal abstract class Shape<T> : Shape
    where T : notnull
{
    /// <summary>Reads a value. Problems go to the findings, and reading continues where possible.</summary>
    internal abstract bool TryRead(YamlNode node, FindingList findings, [NotNullWhen(true)] out T? value);

    internal override bool TryReadObject(YamlNode node, FindingList findings, [NotNullWhen(true)] out object? value)
    {
        var read = TryRead(node, findings, out var typed);
        value = typed;
        return read;
    }
}
