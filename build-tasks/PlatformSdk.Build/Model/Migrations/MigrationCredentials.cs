using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model.Migrations;

/// <summary>The need of type secret whose name says that it has the credentials of a database's migrations.</summary>
internal static class MigrationCredentials
{
    internal static ResolvedNeed Mark(ResolvedNeed need, IReadOnlyDictionary<string, NeedDescription> needs) =>
        need.Type == NeedTypes.Secret && MigrationSettings.DatabaseOf(need.Name) is { } name
        && needs.TryGetValue(name, out var database) && database.Migrations is not null
            ? need with { SecretType = NeedTypes.All.First(type => type.Name == database.Type) }
            : need;
}
