using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Applying;

/// <summary>Prevents a deployment that stops half-way, because Kubernetes refuses to change an immutable field.</summary>
internal static class ImmutableField
{
    internal static void Check(RuleContext context)
    {
        // Only an object that exists can have an immutable field; comparing new files field by field is the longest part of a first build.
        if (!context.Plan.Changes.Any(c => c is { Before: not null, After: not null }))
            return;
        // One patch changes the same field in every environment.
        foreach (var same in context.Plan.Fields.Where(f => f.Effect == Effect.Immutable).GroupBy(f => f.Field.Words))
        {
            var (file, field, _) = same.First();
            var files = same.Select(f => f.File.Path).Distinct().ToList();
            var where = files.Count > 1 ? $" (in {Shorten.Names([.. files.Select(Folder)])})" : "";
            context.Report(WritingCodes.ImmutableField, Span.WholeFile(file.Path),
                $"'{Shorten.Text(field.Words)}': this field is immutable{where}. Undo the change; or delete the object in the cluster and this file, "
                + "and build again.");
        }
    }

    private static string Folder(string path) => path.Split('/')[^2];
}
