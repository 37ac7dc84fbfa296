using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Applying;

/// <summary>Prevents a deployment that stops half-way, because Kubernetes refuses to change an immutable field.</summary>
internal static class ImmutableField
{
    internal static void Check(RuleContext context)
    {
        // Only an object that exists can have an immutable field; comparing new files field by field is the longest part of a first build.
        if (!context.Plan.Changes.Any(c => c is { Before: not null, After: not null }))
            return;
        foreach (var (file, field, _) in context.Plan.Fields.Where(f => f.Effect == Effect.Immutable))
        {
            context.Report(WritingCodes.ImmutableField, Span.WholeFile(file.Path),
                $"{field.Words}, but this field of a {field.Kind} is immutable. Undo the change; or delete the object in the cluster and " +
                    $"'{file.Path}', and build again.");
        }
    }
}
