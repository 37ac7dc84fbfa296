using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model.Migrations;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Policy.Migrations;

/// <summary>Prevents a program that applies nothing, because it does not know its migrations, or has no package that can apply them.</summary>
internal static class MigrationSource
{
    internal static void Check(RuleContext context)
    {
        foreach (var need in Migrator.DatabasesOf(context.Model.Service))
        {
            var (place, migrations) = (MigrationPlace.For(context, need.Name), need.Description.Migrations!);
            if (migrations.Scripts is null == migrations.Context is null)
            {
                context.Report(MigrationCodes.NoSource, place.OfValue, migrations.Scripts is null
                    ? "The migrations have neither 'scripts' nor 'context'. Set the folder of SQL scripts, or the DbContext."
                    : "The migrations have both 'scripts' and 'context'. Remove one of them.");
            }
            else if (migrations.Context is not null && !context.Facts.Packages.Contains(MigrationSettings.ContextHandler))
            {
                context.Report(MigrationCodes.NoContextPackage, place[MigrationKeys.Context].OfValue,
                    $"The package for migrations of EF Core is not referenced. Run: {SdkPackages.AddCommand(MigrationSettings.ContextPackage)}");
            }
        }
    }
}
