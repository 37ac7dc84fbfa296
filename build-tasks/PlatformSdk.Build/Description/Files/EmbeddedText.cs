namespace PlatformSdk.Build.Description.Files;

/// <summary>Text that is embedded in an assembly.</summary>
internal static class EmbeddedText
{
    internal static string Read(string name) => Read(name, typeof(EmbeddedText));

    /// <param name="name">The name of the resource.</param>
    /// <param name="neighbour">A type of the assembly.</param>
    internal static string Read(string name, Type neighbour)
    {
        using var stream = neighbour.Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"'{name}' is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
