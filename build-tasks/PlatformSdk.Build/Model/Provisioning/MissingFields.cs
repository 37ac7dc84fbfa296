using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model.Provisioning;

/// <summary>
/// The fields without which a service cannot connect: those that neither its secret nor the connection string has, and that have no default.
/// </summary>
internal static class MissingFields
{
    /// <param name="type">The type of need.</param>
    /// <param name="fields">The fields that the secret has.</param>
    /// <param name="text">The connection string without them, or null.</param>
    internal static IReadOnlyList<string> For(NeedType type, IReadOnlyCollection<string> fields, string? text)
    {
        if (fields.Contains(SecretFieldNames.ConnectionString))
            return [];
        IReadOnlyCollection<string> written = text is null ? [] : type.Form!.PartsIn(text);
        var present = written.Concat(type.SecretParts.Where(part => fields.Contains(part.Fields[0])).Select(part => part.Keyword))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (present.Count == 0 && !type.IsUsuallyInParts)
            return [SecretFieldNames.ConnectionString];
        return [.. type.SecretParts.Where(IsMissing).Select(NameOf)];

        bool IsMissing(SecretPart part) => !present.Contains(part.Keyword) && (part.HasDefault
            ? part.Completes is { } other && present.Contains(other)
            : part.Alternative is not { } instead || !present.Contains(instead));

        string NameOf(SecretPart part) => part.Alternative is { } instead
            ? $"{part.Fields[0]} or {type.SecretParts.First(other => other.Keyword == instead).Fields[0]}"
            : part.Fields[0];
    }
}
