using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Rendering.Provisioners;
using PlatformSdk.Build.Rendering.Provisioners.CloudNativePg;
using PlatformSdk.Build.Rendering.Provisioners.CustomResources;

namespace PlatformSdk.Build.Reporting.Gathering;

/// <summary>The environments with their changes, field by field.</summary>
internal static class EnvironmentFacts
{
    /// <summary>The files with objects whose deletion deletes data.</summary>
    private static readonly string[] DataFiles = [DatabaseObjects.ClusterFile, ResourceObjects.FileName];

    internal static IEnumerable<ReportEnvironment> Collect(RuleContext context, Places places)
    {
        var plan = context.Since;
        var changed = ObjectChanges.ByEnvironment(plan.Changes).ToDictionary(e => e.Key, e => e.ToList(), StringComparer.Ordinal);
        var fields = plan.Fields.ToLookup(f => f.File.Path.Split('/')[1]);
        // One of the values may be that secret.
        var showsValues = !context.Findings.Reports(DescriptionCodes.HoldsSecret) && !context.Findings.Reports(DescriptionCodes.MayHoldSecret);
        foreach (var name in context.Model.Promotion.Union(changed.Keys.Order(StringComparer.Ordinal)))
        {
            var service = context.Model.Environments.FirstOrDefault(e => e.Environment == name);
            yield return new ReportEnvironment(name, StateOf(changed.GetValueOrDefault(name)), service?.Image.ToString(),
                service?.IsReleased ?? false,
                [
                    .. fields[name].OrderByDescending(f => f.Effect)
                        .Select(f => Change(f.File, f.Field, f.Effect, plan.Committed, places, showsValues)).OrderByDescending(c => c.Class),
                ]);
        }
    }

    private static EnvironmentState StateOf(List<Change>? files) => files switch
    {
        null => EnvironmentState.Unchanged,
        _ when !ObjectChanges.IsWhole(files) => EnvironmentState.Changed,
        _ => files[0].Before is null ? EnvironmentState.New : EnvironmentState.Removed,
    };

    private static ReportChange Change(
        Change file, ObjectChange field, Effect effect, CommittedFiles committed, Places places, bool showsValues) =>
        new(places.File(file.Path), field.Kind, field.Name, field.Path, showsValues ? field.Values : field.Verb, Effects.Words(effect),
            DeletesData(file, field, committed) ? ChangeClass.DataLoss : ClassOf(effect))
        {
            Before = showsValues && field.ShowsValues ? field.Before : null,
            After = showsValues && field.ShowsValues ? field.After : null,
        };

    private static ChangeClass ClassOf(Effect effect) => effect switch
    {
        Effect.Immutable => ChangeClass.Immutable,
        Effect.RollsPods or Effect.StopsPods or Effect.Migrates => ChangeClass.Restarts,
        _ => ChangeClass.Safe,
    };

    /// <summary>Whether an object goes with its data; one that is protected from deletion stays in the cluster.</summary>
    private static bool DeletesData(Change file, ObjectChange field, CommittedFiles committed) => field is { IsWhole: true, After: null }
        && DataFiles.Contains(file.Path.Split('/')[^1])
        && committed.Objects(file.Path).FirstOrDefault(o => o.Kind == field.Kind && o.Name == field.Name) is { } removed
        && string.IsNullOrEmpty(removed.Text("metadata", "annotations", Protection.Annotation));
}
