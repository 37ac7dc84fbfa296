using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Migrations;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Policy.Migrations;

/// <summary>Prevents tables that nobody can change any more, because they belong to a login that expired.</summary>
internal static class ExpiringOwner
{
    internal static void Check(RuleContext context)
    {
        foreach (var need in Migrator.DatabasesOf(context.Model.Service).Where(need => need.Description.Migrations!.Role is null))
        {
            if (context.Model.Environments.FirstOrDefault(environment => IsDynamic(environment, need.Name)) is not { Secrets: { } secrets })
                continue;
            var login = LoginOf(secrets, need.Name)!;
            context.Report(MigrationCodes.NoRole, MigrationPlace.For(context, need.Name).OfValue,
                $"'{login.Name}' is a new login each time ({secrets.PlaceOf(login)}), and would own the tables. Set 'role' to the role that owns " +
                    $"them.");
        }
    }

    private static bool IsDynamic(ResolvedService environment, string database) => environment.Secrets is { } secrets
        && LoginOf(secrets, database) is { } login && secrets.OwnPlaceOf(login)?.StartsWith("database/creds/", StringComparison.Ordinal) == true;

    private static ResolvedNeed? LoginOf(ResolvedSecrets secrets, string database) =>
        secrets.Needs.FirstOrDefault(need => need.Name == MigrationSettings.CredentialsOf(database))
        ?? secrets.Needs.FirstOrDefault(need => need.Name == database);
}
