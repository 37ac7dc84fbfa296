using static PlatformSdk.Build.Rendering.Monitoring.Alerts.AlertNames;

namespace PlatformSdk.Build.Rendering.Docs.Runbooks.Guides;

/// <summary>When an error budget burns.</summary>
internal static class ObjectiveGuides
{
    internal static readonly IReadOnlyDictionary<string, Func<Commands, Guide>> All = new Dictionary<string, Func<Commands, Guide>>
    {
        [AvailabilityFastBurn] = c => new(
            "So many requests fail (status 5xx) that the error budget burns at least six times too fast.",
            "Requests end in errors, many of them, now.",
            [Commands.Changes, c.Errors, c.Health], [c.Undo, Commands.Revert, c.Scale, Commands.Drain]),
        [AvailabilitySlowBurn] = c => new(
            "A small share of requests has been failing (status 5xx) for hours or days: more than the error budget allows.",
            "Now and then a request ends in an error; most users do not notice.",
            [c.Errors, c.Health, Commands.Changes], [c.Undo, Commands.Revert, Commands.Drain]),
        [LatencyFastBurn] = c => new(
            "So many requests are answered later than promised that the budget burns at least six times too fast.",
            "It is slow, for many, now.",
            [c.Usage, c.Health, Commands.Changes], [c.Scale, c.Undo, Commands.Revert, Commands.Drain]),
        [LatencySlowBurn] = c => new(
            "For hours or days more requests than promised have been answered late.",
            "Now and then it is slow.",
            [c.Usage, c.Health, Commands.Changes], [c.Scale, c.Undo, Commands.Revert]),
    };
}
