using System.Diagnostics;

namespace PlatformSdk.Development.Collecting;

/// <summary>A span, usually of another trace, that a span names: the message that started it, or one of those that it handles together.</summary>
internal sealed record KeptLink(string TraceId, string SpanId, IReadOnlyList<KeyValuePair<string, string>> Tags) : IKept
{
    public int Size => TraceId.Length + SpanId.Length + Tags.Sum(tag => tag.Key.Length + tag.Value.Length);

    internal static KeptLink FromLink(ActivityLink link, Clip clip)
    {
        List<KeyValuePair<string, string>> tags = [];
        foreach (ref readonly var tag in link.EnumerateTagObjects())
        {
            if (tags.Count == Limits.TagsOfALink)
                break;
            tags.Add(new(clip.Value(tag.Key), clip.Value(tag.Value)));
        }
        return new KeptLink(link.Context.TraceId.ToHexString(), link.Context.SpanId.ToHexString(), tags);
    }
}
