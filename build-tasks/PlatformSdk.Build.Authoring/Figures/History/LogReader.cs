using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Authoring.Figures.History;

/// <summary>
/// Reads the answer of <c>git log -z --raw</c>. Everything ends with a zero byte, which no path and no message contains: six texts of a commit, and
/// for each changed file its facts and its path.
/// </summary>
internal sealed partial class LogReader(byte[] log)
{
    /// <summary>Id, parents, both times, subject and body.</summary>
    internal const string Format = "%H%x00%P%x00%at%x00%ct%x00%s%x00%b";

    // The files in parent folders that affect the build of a project, as in pipeline.cs of a scaffolded system.
    private static readonly HashSet<string> s_shared = new(
        ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", "nuget.config", "platform.defaults.yaml"],
        StringComparer.OrdinalIgnoreCase);

    private int _at;

    internal FolderNames Folders { get; } = new();

    internal IEnumerable<Commit> Read()
    {
        while (_at < log.Length)
        {
            var (id, parents) = (Next(), Next().Split(' ', StringSplitOptions.RemoveEmptyEntries));
            var (authored, committed) = (Time(Next()), Time(Next()));
            var (subject, body) = (Next(), Next());
            var commit = new Commit(id, parents, authored, committed, subject, Reverted().Match(body) is { Success: true } revert
                ? revert.Groups[1].Value : null);
            // The facts of the first file are on a line of their own.
            if (_at < log.Length && log[_at] == '\n')
                _at++;
            while (_at < log.Length && log[_at] == ':')
                Add(commit, Next().Split(' '), Next());
            yield return commit;
        }
    }

    /// <summary>A file: <c>:&lt;mode&gt; &lt;mode&gt; &lt;object&gt; &lt;object&gt; &lt;kind&gt;</c> and its path.</summary>
    private void Add(Commit commit, string[] facts, string path)
    {
        var folder = Folders.NumberOf(path.AsSpan(0, Math.Max(path.LastIndexOf('/'), 0)));
        commit.Folders.Add(folder);
        if (s_shared.Contains(path[(path.LastIndexOf('/') + 1)..]))
            commit.Shared.Add(folder);
        if (facts is [_, _, _, var blob, [var kind, ..]] && FileChange.Find(path, kind, blob) is { } change)
            commit.Files.Add(change);
    }

    private string Next()
    {
        var rest = log.AsSpan(_at);
        var end = rest.IndexOf((byte)0);
        if (end < 0)
            end = rest.Length;
        _at += end + 1;
        return Encoding.UTF8.GetString(rest[..end]);
    }

    private static long Time(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0;

    [GeneratedRegex(@"\bThis reverts commit ([0-9a-f]{7,64})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Reverted();
}
