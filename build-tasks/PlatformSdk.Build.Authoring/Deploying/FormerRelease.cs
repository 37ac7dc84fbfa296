using System.Text.Json;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Authoring.Deploying;

/// <summary>
/// What the cluster runs before a deployment: the files as they were applied, which kubectl keeps in an annotation of each object. Applying them
/// again is the way back, for every kind of workload and for its configuration too.
/// </summary>
/// <param name="Files">The objects as they were applied, as a list in JSON; null when there are none.</param>
/// <param name="HasWorkload">Whether the workload exists, however it was applied.</param>
internal sealed record FormerRelease(string? Files, bool HasWorkload)
{
    private const string Applied = "kubectl.kubernetes.io/last-applied-configuration";

    internal static readonly FormerRelease None = new(null, false);

    /// <summary>Null if the cluster does not show it, for example because the user may not read one of the kinds.</summary>
    internal static FormerRelease? Read(ResolvedService service, Kubectl kubectl)
    {
        var answer = kubectl.Try("get", "-k", $"deploy/{service.Environment}", "--ignore-not-found", "-o", "json");
        if (answer is not { Succeeded: true })
            return null;
        if (answer.Output.Length == 0)
            return None;
        try
        {
            using var live = JsonDocument.Parse(answer.Output);
            JsonElement[] objects = live.RootElement.TryGetProperty("items", out var items) ? [.. items.EnumerateArray()] : [live.RootElement];
            // A Job cannot be changed, and the one that is there has ended.
            var applied = objects.Where(o => Kind(o) != "Job").Select(Annotation).OfType<string>().ToList();
            var hasWorkload = objects.Any(o => IsWorkload(o, service));
            return new FormerRelease(objects.Any(o => IsWorkload(o, service) && Annotation(o) is not null)
                ? $$"""{"apiVersion":"v1","kind":"List","items":[{{string.Join(',', applied)}}]}"""
                : null, hasWorkload);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsWorkload(JsonElement o, ResolvedService service) => Kind(o) is "Deployment" or "Rollout" or "CronJob"
        && Metadata(o) is { } metadata && metadata.TryGetProperty("name", out var name) && name.GetString() == service.Name;

    private static string? Annotation(JsonElement o) =>
        Metadata(o) is { } metadata && metadata.TryGetProperty("annotations", out var all) && all.TryGetProperty(Applied, out var applied)
            ? applied.GetString() : null;

    private static string? Kind(JsonElement o) => o.TryGetProperty("kind", out var kind) ? kind.GetString() : null;

    private static JsonElement? Metadata(JsonElement o) => o.TryGetProperty("metadata", out var metadata) ? metadata : null;
}
