namespace PlatformSdk.Build.Description.Values;

/// <summary>A path in the project's folder, with forward slashes, for a file of the user.</summary>
internal sealed record RelativePath(string Text)
{
    internal static RelativePath? Parse(string text) =>
        text.Length is > 0 and <= 200
        && text[0] != '/'
        && !text.Any(c => c is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' || char.IsControl(c))
        && text.Split('/').All(part => part.Length > 0 && part != "." && part != "..")
        && !ReservedPath.Is(text)
            ? new RelativePath(text)
            : null;

    public override string ToString() => Text;
}
