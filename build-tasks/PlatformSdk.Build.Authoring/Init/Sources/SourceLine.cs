namespace PlatformSdk.Build.Authoring.Init.Sources;

/// <param name="File">The file as the user names it.</param>
/// <param name="Number">Counts from 1.</param>
/// <param name="Text">The line without surrounding white space.</param>
internal sealed record SourceLine(string File, int Number, string Text)
{
    internal string Place => $"{File}:{Number}";
}
