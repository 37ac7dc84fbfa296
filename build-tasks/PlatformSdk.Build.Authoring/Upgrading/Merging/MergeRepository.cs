using System.Globalization;
using System.Text;
using PlatformSdk.Build.Authoring.Processes;
using PlatformSdk.Build.Authoring.Upgrading.Trees;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Upgrading.Merging;

/// <summary>
/// A temporary repository in which git merges three trees, as it merges branches: with renamed files and folders, deleted files, binary files and the
/// executable bit.
/// </summary>
internal sealed class MergeRepository(string folder, string program)
{
    internal const string Former = "former";
    internal const string Own = "yours";

    /// <summary>The name of the new template's side in the markers of a conflict.</summary>
    internal required string Latter { get; init; }

    /// <summary>Replaces the three trees. The user's and the new template's descend from the former template.</summary>
    internal void Import(Tree former, Tree own, Tree latter)
    {
        Directory.CreateDirectory(folder);
        Run([], "init", "--quiet", "--bare", "--template=");
        Run(new FastImport().Add(Former, former, null).Add(Own, own, Former).Add(Latter, latter, Former).Bytes, "fast-import", "--quiet", "--force");
    }

    /// <summary>The files of the former template that are somewhere else, with their new path.</summary>
    internal IReadOnlyDictionary<string, string> Renames(string branch)
    {
        var renames = new Dictionary<string, string>(StringComparer.Ordinal);
        var words = Words(Run([], "diff-tree", "-r", "-z", "-M", "--name-status", Former, branch));
        for (var i = 0; i + 1 < words.Length;)
        {
            var isRename = words[i].StartsWith('R');
            if (isRename)
                renames[words[i + 1]] = words[i + 2];
            i += isRename ? 3 : 2;
        }

        return renames;
    }

    internal MergeOutcome Merge()
    {
        var words = Words(Run([],
            ["-c", "merge.directoryRenames=true", "-c", "merge.renameLimit=20000", "merge-tree", "--write-tree", "-z", "--messages",
            Own, Latter]));
        var stages = new Dictionary<string, HashSet<char>>(StringComparer.Ordinal);
        var at = 1;
        // "<mode> <object> <stage>\t<path>", until an empty one.
        for (; at < words.Length && words[at].Length > 0; at++)
        {
            var parts = words[at].Split('\t', 2);
            if (!stages.TryGetValue(parts[1], out var sides))
                stages[parts[1]] = sides = [];
            sides.Add(parts[0][^1]);
        }

        return new MergeOutcome(Changes(words[0]), stages, [.. Messages(words, at + 1)]);
    }

    /// <summary>A count, as many paths, the kind and the text.</summary>
    private static IEnumerable<MergeMessage> Messages(string[] words, int at)
    {
        while (at < words.Length && int.TryParse(words[at], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            if (words[at + count + 1].StartsWith("CONFLICT", StringComparison.Ordinal))
                yield return new MergeMessage(words[(at + 1)..(at + 1 + count)], words[at + count + 2].Trim());
            at += count + 3;
        }
    }

    private SortedDictionary<string, TreeFile?> Changes(string tree)
    {
        var changes = new SortedDictionary<string, TreeFile?>(StringComparer.Ordinal);
        // ":<mode> <mode> <object> <object> <status>" and the path.
        foreach (var change in Words(Run([], "diff-tree", "-r", "-z", "--no-renames", Own, tree)).Chunk(2))
        {
            var facts = change[0].Split(' ');
            changes[change[1]] = facts[4] == "D" ? null : new TreeFile(Run([], "cat-file", "blob", facts[3]), facts[1] == "100755");
        }

        return changes;
    }

    private static string[] Words(byte[] output) => Encoding.UTF8.GetString(output) is { Length: > 0 } text ? text.TrimEnd('\0').Split('\0') : [];

    private byte[] Run(byte[] input, params string[] arguments)
    {
        var answer = Git.Run(program, folder, input, isAlone: true, arguments) ?? throw new GitException("git is not on the PATH");
        // A merge with conflicts ends with 1 and an answer. 129 is an option that this git does not have.
        return answer.ExitCode switch
        {
            0 or 1 => answer.Output,
            129 => throw new GitException("git is older than 2.38"),
            _ => throw new GitException($"git failed: {Shorten.Text(answer.Error.Split('\n')[0])}"),
        };
    }
}
