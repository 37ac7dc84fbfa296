namespace PlatformSdk.Build.Tests.Codes;

internal static partial class Inputs
{
    private const string Migrated = "needs: { orders-db: { type: postgres, migrations: { scripts: db } } }\n";

    private static Dictionary<string, Action<Situation>> Migrations => new()
    {
        ["PLAT1280"] = Described(Migrated),
        ["PLAT1281"] = situation => situation.Write("db/2.sql", "SELECT 1").Write("db/10.sql", "SELECT 1").Describe(Migrated).Build(),
    };
}
