namespace PlatformSdk.Templates.Packing;

/// <summary>A mistake in a template that its author must fix.</summary>
internal sealed class PackingException(string file, string message) : Exception(message)
{
    internal string File { get; } = file;
}
