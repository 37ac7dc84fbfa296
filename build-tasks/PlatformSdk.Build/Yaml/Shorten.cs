namespace PlatformSdk.Build.Yaml;

/// <summary>Makes user text fit for a message: one line, limited length, no control characters.</summary>
internal static class Shorten
{
    private const int Longest = 80;

    internal static string Text(string text)
    {
        var line = new string([.. text.Select(c => char.IsControl(c) ? ' ' : c).Take(Longest + 1)]);
        return line.Length > Longest ? line[..Longest] + "…" : line;
    }
}
