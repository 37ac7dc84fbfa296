using System.Diagnostics;

namespace PlatformSdk.Development.Collecting;

/// <summary>A finished span, as texts that may be shown.</summary>
internal sealed record KeptSpan : IKept
{
    internal required string TraceId { get; init; }
    internal required string Id { get; init; }

    /// <summary>Null for the first span of a trace.</summary>
    internal string? ParentId { get; init; }

    /// <summary>True if the parent is in another process.</summary>
    internal bool HasRemoteParent { get; init; }

    /// <summary>True for a run or a message: work that no request started.</summary>
    internal bool IsWork { get; init; }

    internal required string Name { get; init; }
    internal required string Source { get; init; }
    internal required ActivityKind Kind { get; init; }
    internal required DateTimeOffset Start { get; init; }
    internal required TimeSpan Duration { get; init; }
    internal required bool HasFailed { get; init; }
    internal string? Status { get; init; }
    internal required IReadOnlyList<KeyValuePair<string, string>> Tags { get; init; }
    internal required IReadOnlyList<KeptEvent> Events { get; init; }
    internal IReadOnlyList<KeptLink> Links { get; private init; } = [];

    public int Size { get; private init; }

    internal DateTimeOffset End => Start + Duration;

    /// <summary>The kind of database that a span called, or null.</summary>
    internal string? System => Tag("db.system.name") ?? Tag("db.system");

    internal string? Tag(string name) => Tags.FirstOrDefault(tag => tag.Key == name).Value;

    internal static KeptSpan FromActivity(Activity activity, Clip clip)
    {
        List<KeyValuePair<string, string>> tags = [];
        foreach (ref readonly var tag in activity.EnumerateTagObjects())
        {
            if (tags.Count == Limits.TagsOfASpan)
                break;
            tags.Add(new(clip.Value(tag.Key), clip.Value(tag.Value)));
        }
        List<KeptEvent> events = [];
        foreach (ref readonly var happened in activity.EnumerateEvents())
        {
            if (events.Count == Limits.EventsOfASpan)
                break;
            events.Add(KeptEvent.FromEvent(happened, clip));
        }
        List<KeptLink> links = [];
        foreach (ref readonly var link in activity.EnumerateLinks())
        {
            if (links.Count == Limits.LinksOfASpan)
                break;
            links.Add(KeptLink.FromLink(link, clip));
        }
        var name = clip.Value(activity.DisplayName);
        var status = activity.StatusDescription is { } described ? clip.Text(described) : null;
        return new KeptSpan
        {
            TraceId = activity.TraceId.ToHexString(),
            Id = activity.SpanId.ToHexString(),
            ParentId = activity.ParentSpanId == default ? null : activity.ParentSpanId.ToHexString(),
            HasRemoteParent = activity.HasRemoteParent,
            IsWork = WorkSpan.Is(activity),
            Name = name,
            Source = clip.Value(activity.Source.Name.Length == 0 ? activity.OperationName : activity.Source.Name),
            Kind = activity.Kind,
            Start = activity.StartTimeUtc,
            Duration = activity.Duration,
            HasFailed = activity.Status == ActivityStatusCode.Error,
            Status = status,
            Tags = tags,
            Events = events,
            Links = links,
            Size = 100 + name.Length + (status?.Length ?? 0) + tags.Sum(tag => tag.Key.Length + tag.Value.Length)
                + events.Sum(happened => happened.Size) + links.Sum(link => link.Size),
        };
    }
}
