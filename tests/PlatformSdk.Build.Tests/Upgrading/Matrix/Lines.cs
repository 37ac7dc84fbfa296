namespace PlatformSdk.Build.Tests.Upgrading.Matrix;

/// <summary>
/// A file of a template in two versions: the newer one changes one line and has lost another. The user edits a third one, or one of these. A file
/// that is too short, or repeats its lines, is the same in both.
/// </summary>
internal sealed record Lines(string Former, string Latter)
{
    /// <summary>So far apart that neither changes the surroundings of the other.</summary>
    private const int Apart = 4;

    internal bool Differ => Former != Latter;

    /// <summary>The line that the template changes, before and after.</summary>
    internal string Older { get; private init; } = "";

    internal string Newer { get; private init; } = "";

    /// <summary>The line that the template deletes.</summary>
    internal string Lost { get; private init; } = "";

    /// <summary>A line that the template leaves as it is; empty if the file has none that is different from all others.</summary>
    internal string Mine { get; private init; } = "";

    internal static Lines Of(string text)
    {
        var lines = text.Split('\n');
        var single = lines.Index().Where(line => line.Item.Trim().Length > 2 && !line.Item.Any(char.IsAsciiDigit)
            && lines.Count(other => other.Contains(line.Item, StringComparison.Ordinal)) == 1).Select(line => line.Index).ToList();
        var mine = single.FirstOrDefault(at => at >= Apart, -1);
        var changed = single.FirstOrDefault(at => at >= mine + Apart && mine >= 0, -1);
        var lost = single.FirstOrDefault(at => at >= changed + Apart && at < lines.Length - Apart && changed >= 0, -1);
        if (lost < 0)
            return new Lines(text, text) { Mine = single.Count > 0 ? lines[single[0]] : "" };
        var (newer, older, gone) = (lines[changed], lines[changed] + " of the older template", lines[lost] + " that the older template had");
        List<string> former = [.. lines];
        former.Insert(lost, gone);
        former[changed] = older;
        return new Lines(string.Join('\n', former), text) { Older = older, Newer = newer, Lost = gone, Mine = lines[mine] };
    }
}
