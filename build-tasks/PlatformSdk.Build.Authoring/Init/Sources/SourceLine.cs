namespace PlatformSdk.Build.Authoring.Init.Sources;

/// <param name="File">As the user names the file.</param>
/// <param name="Number">Counts from 1.</param>
/// <param name="Text">Without the white space around it.</param>
internal sealed record SourceLine(string File, int Number, string Text)
{
    internal string Place => $"{File}:{Number}";
}
