using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model.Provisioning.CustomResources;

/// <summary>
/// The fields without which a service cannot connect: those that neither the Secret nor the connection has, and that have no default.
/// </summary>
internal static class MissingFields
{
    internal static IReadOnlyList<string> For(NeedType type, ConnectionDescription said)
    {
        if (said.Secret is not null && (said.Fields is null || said.Fields.ContainsKey(SecretFieldNames.ConnectionString)))
            return [];
        var fields = said.Secret is null ? [] : said.Fields?.Keys ?? [];
        if (type.SecretParts.Count == 0)
            return said.Text is null ? [SecretFieldNames.ConnectionString] : [];
        return [.. type.SecretParts.Where(part => !part.HasDefault && !fields.Contains(part.Fields[0]) && !Contains(said.Text?.Text, part.Keyword))
            .Select(part => part.Fields[0])];
    }

    private static bool Contains(string? connection, string keyword) => connection?.Split(';')
        .Any(pair => pair.Split('=')[0].Trim().Equals(keyword, StringComparison.OrdinalIgnoreCase)) == true;
}
