using System.Text;
using PlatformSdk.Build.Authoring.Templates.Engine;

namespace PlatformSdk.Build.Authoring.Templates.Skeleton;

/// <summary>Folds the engine's output for each combination into one skeleton.</summary>
internal static class SkeletonParts
{
    internal const string Always = "skeleton";

    internal static IReadOnlyList<SkeletonPart> Split(Variants variants, Func<string, string> parameter)
    {
        var decision = new Decision(variants);
        var parts = new SortedDictionary<string, SortedDictionary<string, byte[]>>(StringComparer.Ordinal) { [""] = new(StringComparer.Ordinal) };
        foreach (var path in variants.Files.SelectMany(files => files.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            foreach (var (condition, content) in Contents([.. variants.Files.Select(files => files.GetValueOrDefault(path))], decision, parameter))
            {
                if (!parts.TryGetValue(condition, out var files))
                    parts[condition] = files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
                files[path] = content;
            }
        }

        return [.. parts.Select((part, i) => new SkeletonPart(i == 0 ? Always : $"{Always}-{i + 1}", part.Key, part.Value))];
    }

    /// <summary>For a text file, one content with conditions in it; for a binary file, each distinct content.</summary>
    private static IEnumerable<(string Condition, byte[] Content)> Contents(IReadOnlyList<byte[]?> files, Decision decision,
        Func<string, string> parameter)
    {
        var present = files.Where(file => file is not null).Select(file => file!).ToList();
        if (present.Any(file => Literal.IsBinary(file)))
        {
            return present.DistinctBy(Convert.ToHexString)
                .Select(content =>
                    (decision.Condition([.. files.Select(file => file is not null && content.AsSpan().SequenceEqual(file))], parameter), content));
        }

        var texts = files.Select(file => Literal.Decode(file ?? present[0])!).ToList();
        var common = CommonLines.Find(texts);
        var gaps = texts.Select(text => CommonLines.Gaps(text, common)).ToList();
        var merged = new StringBuilder();
        for (var i = 0; i <= common.Count; i++)
            merged.Append(decision.Text([.. gaps.Select(gap => gap[i])])).Append(i < common.Count ? common[i] : "");
        return [(decision.Condition([.. files.Select(file => file is not null)], parameter), Literal.Encode(merged.ToString()))];
    }
}
