using System.Diagnostics.CodeAnalysis;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Shapes;

/// <summary>A shape that reads into a type of ours.</summary>
internal abstract class Shape<T> : Shape
    where T : notnull
{
    /// <summary>Reads a value; what is wrong goes to the findings, and reading goes on where it can.</summary>
    internal abstract bool TryRead(YamlNode node, FindingList findings, [NotNullWhen(true)] out T? value);

    internal override bool TryReadObject(YamlNode node, FindingList findings, [NotNullWhen(true)] out object? value)
    {
        var read = TryRead(node, findings, out var typed);
        value = typed;
        return read;
    }
}
