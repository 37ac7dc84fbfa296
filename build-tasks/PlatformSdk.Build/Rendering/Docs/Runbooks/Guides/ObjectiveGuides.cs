using static PlatformSdk.Build.Rendering.Monitoring.Alerts.AlertNames;

namespace PlatformSdk.Build.Rendering.Docs.Runbooks.Guides;

/// <summary>Guides for error budgets that burn.</summary>
internal static class ObjectiveGuides
{
    internal static readonly IReadOnlyDictionary<string, Func<Commands, Guide>> All = new Dictionary<string, Func<Commands, Guide>>
    {
        [AvailabilityFastBurn] = c => new(
            "So many requests fail (status 5xx) that the error budget is used up at least six times too fast.",
            "Many requests fail.",
            [Commands.Changes, c.Errors, c.Health], [c.Undo, Commands.Revert, c.Scale, Commands.Drain]),
        [AvailabilitySlowBurn] = c => new(
            "For hours or days more requests have failed (status 5xx) than the error budget allows.",
            "A request fails now and then. Most users do not notice.",
            [c.Errors, c.Health, Commands.Changes], [c.Undo, Commands.Revert, Commands.Drain]),
        [LatencyFastBurn] = c => new(
            "So many requests are slower than the objective that the error budget is used up at least six times too fast.",
            "The service is slow for many users.",
            [c.Usage, c.Health, Commands.Changes], [c.Scale, c.Undo, Commands.Revert, Commands.Drain]),
        [LatencySlowBurn] = c => new(
            "For hours or days more requests have been slow than the error budget allows.",
            "The service is slow now and then.",
            [c.Usage, c.Health, Commands.Changes], [c.Scale, c.Undo, Commands.Revert]),
    };
}
