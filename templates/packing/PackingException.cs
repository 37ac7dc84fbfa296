namespace PlatformSdk.Templates.Packing;

/// <summary>Something about a template that its author has to mend.</summary>
internal sealed class PackingException(string file, string message) : Exception(message)
{
    internal string File { get; } = file;
}
