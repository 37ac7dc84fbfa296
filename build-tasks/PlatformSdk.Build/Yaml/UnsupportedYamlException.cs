using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Yaml;

/// <summary>Stops reading at unsupported YAML; <see cref="YamlReader"/> turns it into a finding.</summary>
#pragma warning disable CA1032, CA1064 // Never leaves the reader, and always has its three parts.
internal sealed class UnsupportedYamlException(Code code, Span span, string message) : Exception(message)
#pragma warning restore CA1032, CA1064
{
    internal Code Code { get; } = code;

    internal Span Span { get; } = span;
}
