namespace PlatformSdk.Build.Description.Values;

/// <summary>Where an API is defined: in a file of the project, in one elsewhere in its repository, or at an https address.</summary>
internal sealed record DefinitionPlace(string Text)
{
    private const string Up = "../";

    /// <summary>Whether it is a file of another repository, which a build does not read.</summary>
    internal bool IsAddress => Text.StartsWith("https://", StringComparison.Ordinal);

    internal bool IsInProject => !IsAddress && !Text.StartsWith(Up, StringComparison.Ordinal);

    /// <summary>The path as Backstage reads it, next to the catalog file.</summary>
    internal string FromCatalog => IsInProject ? $"./{Text}" : Text;

    /// <summary>The last part of the path or address.</summary>
    internal string FileName => Text[(Text.LastIndexOf('/') + 1)..].Split('?', '#')[0];

    internal static DefinitionPlace? Parse(string text)
    {
        if (text.StartsWith("https://", StringComparison.Ordinal))
            return WebAddress.Parse(text) is null ? null : new DefinitionPlace(text);
        var rest = text;
        while (rest.StartsWith(Up, StringComparison.Ordinal))
            rest = rest[Up.Length..];
        return RelativePath.Parse(rest) is null ? null : new DefinitionPlace(text);
    }

    public override string ToString() => Text;
}
