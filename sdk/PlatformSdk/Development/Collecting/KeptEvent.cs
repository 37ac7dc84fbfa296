using System.Diagnostics;

namespace PlatformSdk.Development.Collecting;

/// <summary>An event of a span, usually an exception.</summary>
internal sealed record KeptEvent(string Name, DateTimeOffset Time, IReadOnlyList<KeyValuePair<string, string>> Tags) : IKept
{
    public int Size => Name.Length + Tags.Sum(tag => tag.Key.Length + tag.Value.Length);

    internal static KeptEvent FromEvent(ActivityEvent happened, Clip clip)
    {
        List<KeyValuePair<string, string>> tags = [];
        foreach (ref readonly var tag in happened.EnumerateTagObjects())
        {
            if (tags.Count == Limits.EventsOfASpan)
                break;
            tags.Add(new(clip.Value(tag.Key), tag.Value is string text ? clip.Text(text) : clip.Value(tag.Value)));
        }
        return new KeptEvent(clip.Value(happened.Name), happened.Timestamp, tags);
    }
}
