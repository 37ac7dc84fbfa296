using System.Globalization;
using System.Text;
using PlatformSdk.Build.Authoring.Processes;

namespace PlatformSdk.Build.Authoring.Figures.History;

/// <summary>Asks git for a history: once for all commits, and once for the contents of all descriptions and releases.</summary>
internal sealed class HistoryReader(string folder, string program)
{
    /// <summary>Why the history is not whole.</summary>
    internal HistoryGap Gap { get; private set; }

    /// <summary>What git says when it cannot read the history.</summary>
    internal string Error { get; private set; } = "";

    /// <summary>The history; empty with a gap, and before the first commit.</summary>
    internal GitHistory Read()
    {
        if (Ask([], "rev-parse", "--is-shallow-repository", "--show-prefix") is not { } answer)
            return GitHistory.Empty;
        var lines = Encoding.UTF8.GetString(answer).Split('\n');
        if (lines[0].Trim() == "true")
        {
            Gap = HistoryGap.Shallow;
            return GitHistory.Empty;
        }

        // Before the first commit there is a history, and nothing in it.
        if (Git.Run(program, folder, [], isAlone: false, "rev-parse", "--verify", "--quiet", "HEAD") is not (0, _, _) || Log() is not { } log)
            return GitHistory.Empty;
        var reader = new LogReader(log);
        var commits = reader.Read().ToList();
        var texts = Texts([.. commits.SelectMany(commit => commit.Files).Where(file => file.Kind != 'D').Select(file => file.Blob).Distinct()]);
        return texts is null ? GitHistory.Empty : new GitHistory(commits, reader.Folders, texts) { Prefix = lines[1].Trim() };
    }

    /// <summary>Every commit with its files. A merge has those that it changed on the branch it was made on.</summary>
    private byte[]? Log() => Ask([], "-c", "log.showSignature=false", "--no-replace-objects", "log", "-z", "--raw", "--no-abbrev", "--no-renames",
        "--no-relative", "--no-color", "--no-notes", "--encoding=UTF-8", "--diff-merges=first-parent", "--root",
        $"--format={LogReader.Format}", "HEAD");

    private Dictionary<string, string>? Texts(IReadOnlyList<string> blobs)
    {
        if (Ask(Encoding.UTF8.GetBytes(string.Concat(blobs.Select(blob => blob + "\n"))), "cat-file", "--batch") is not { } answer)
            return null;
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < answer.Length;)
        {
            // "<id> <type> <size>", its bytes and a line end; or "<id> missing".
            var end = Array.IndexOf(answer, (byte)'\n', at);
            var facts = Encoding.UTF8.GetString(answer, at, end - at).Split(' ');
            at = end + 1;
            if (facts is not [var id, var type, var length])
            {
                (Gap, Error) = (HistoryGap.Unreadable, "an object is not in this clone");
                return null;
            }

            var size = int.Parse(length, CultureInfo.InvariantCulture);
            if (type == "blob")
                texts[id] = Encoding.UTF8.GetString(answer, at, size);
            at += size + 1;
        }

        return texts;
    }

    /// <summary>The answer of git; null, with a gap, when there is none.</summary>
    private byte[]? Ask(byte[] input, params string[] arguments)
    {
        if (Git.Run(program, folder, input, isAlone: false, arguments) is not { } answer)
        {
            Gap = HistoryGap.NoGit;
            return null;
        }

        if (answer.ExitCode == 0)
            return answer.Output;
        (Gap, Error) = answer.Error.Contains("not a git repository", StringComparison.Ordinal)
            ? (HistoryGap.NoRepository, "") : (HistoryGap.Unreadable, answer.Error.Split('\n')[0]);
        return null;
    }
}
