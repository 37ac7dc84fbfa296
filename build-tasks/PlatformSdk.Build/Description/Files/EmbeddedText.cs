namespace PlatformSdk.Build.Description.Files;

/// <summary>Text that is embedded in the assembly.</summary>
internal static class EmbeddedText
{
    internal static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"'{name}' is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
