using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Rendering.Catalog;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Policy.Applying;

/// <summary>
/// Prevents losing a database by deleting a line of YAML. Before the first release there is no data to lose; afterwards the deletion is
/// announced by <c>retire</c> in an earlier release, or requires a waiver.
/// </summary>
internal static class LostData
{
    /// <summary>The needs that hold data, as the committed catalog names them.</summary>
    private static readonly string[] DataTypes = [.. NeedTypes.All.Where(type => type.HoldsData).Select(type => type.CatalogType!)];

    internal static void Check(RuleContext context)
    {
        var catalog = CatalogInfo.FileName;
        foreach (var (lost, retires) in In(context))
        {
            if (retires is { } date)
            {
                Retire(context, lost, date);
            }
            else if (context.Waivers.WaiverFor(WritingCodes.LosesData) is { } waiver)
            {
                context.Waivers.Hide(waiver, Span.WholeFile(catalog));
                context.Report(WritingCodes.DataLossWaived, Span.WholeFile(catalog),
                    $"'{lost}' was removed, and its data may be deleted. Approved by {waiver.ApprovedBy}: {waiver.Reason}.");
            }
            else
            {
                context.Report(WritingCodes.LosesData, Span.WholeFile(catalog),
                    $"'{lost}' was removed, and its data would be lost. Undo the change and set 'retire' on the need, or add a waiver for " +
                        $"{WritingCodes.LosesData.Id} with a reason and an approver.");
            }
        }
    }

    /// <summary>The needs that go with their data, by their names in the catalog, each with the date that was announced, or null.</summary>
    internal static IEnumerable<(string Name, CalendarDate? Retires)> In(RuleContext context)
    {
        var (model, catalog) = (context.Model, CatalogInfo.FileName);
        if (!model.Environments.Any(e => e.IsReleased) || context.Since.Changes.All(c => c.Path != catalog))
            return [];
        var kept = model.Service.Needs.Where(n => n.Type.HoldsData).Select(n => NeedName.ForNeed(model.Service.Name, n.Name))
            .ToHashSet();
        return context.Since.Committed.Objects(catalog).Where(o => HoldsData(o) && !kept.Contains(o.Name))
            .Select(o => (o.Name, CalendarDate.Parse(o.Text("metadata", "annotations", Resource.Retire) ?? "")));
    }

    private static void Retire(RuleContext context, string lost, CalendarDate date)
    {
        if (!context.Facts.Day.HasCome(date.Value))
        {
            context.Report(WritingCodes.RetiresLater, Span.WholeFile(CatalogInfo.FileName),
                $"'{lost}' was removed, but it retires on {date}. Undo the change until then, or set an earlier date and release it first.");
        }
        else
        {
            context.Report(WritingCodes.DataRetired, Span.WholeFile(CatalogInfo.FileName),
                $"'{lost}' was removed, as announced for {date}. Argo CD deletes its data when the change is applied; what Terraform made stays.");
        }
    }

    private static bool HoldsData(CommittedObject entity) => entity.Kind == "Resource" && DataTypes.Contains(entity.Text("spec", "type"));
}
