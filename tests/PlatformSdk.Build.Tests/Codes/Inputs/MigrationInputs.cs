using PlatformSdk.Build.Tests.Releasing;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Tests.Codes;

internal static partial class Inputs
{
    private const string Migrated = "needs: { orders-db: { type: postgres, migrations: { scripts: db } } }\n";

    private const string WithContext = "needs: { orders-db: { type: postgres, migrations: { context: Orders.OrdersContext } } }\n";

    private const string DynamicLogins =
        "secrets: { store: vault, address: \"https://vault.example.com\", paths: { postgres: \"database/creds/{need}\" } }\n";

    private static Dictionary<string, Action<Situation>> Migrations => new()
    {
        ["PLAT1264"] = situation => situation.Describe(WithContext).AskForMigrations("Orders.dll"),
        ["PLAT1280"] = Described(Migrated),
        ["PLAT1281"] = situation => situation.Write("db/2.sql", "SELECT 1").Write("db/10.sql", "SELECT 1").Describe(Migrated).Build(),
        ["PLAT1282"] = situation => situation.Write("db/1.sql", "SELECT 1").Defaults(DynamicLogins).Describe(Migrated).Build(),
        ["PLAT1283"] = situation => situation.Write("db/1.sql", "COMMIT").Describe(Migrated).Build(),
        ["PLAT1284"] = Described("needs: { orders-db: { type: postgres, migrations: { role: owner } } }\n"),
        ["PLAT1285"] = Described(WithContext),
        ["PLAT1286"] = situation => situation.Write("obj/project.assets.json", Restored($"{MigrationSettings.ContextPackage}/1.0.0"))
            .CheckNative("linux-x64", "linux-x64", "cc"),
        ["PLAT1287"] = situation => situation.Describe(WithContext).Write("Program.cs", "context.Database.Migrate();\n")
            .CheckProject(sources: "Program.cs"),
        ["PLAT1288"] = situation => situation.Describe("").Build(facts: ("Base", "4b825dc")),
        ["PLAT1299"] = situation => situation.Write("db/1.sql", "DROP TABLE orders").Describe(Migrated).Build(),
        ["PLAT2145"] = Deployed("*'get job/orders-migrate'*) echo Failed;;"),
        ["PLAT2146"] = Deployed("*'get job/orders-migrate'*) echo;;"),
    };

    private static Action<Situation> Deployed(string answer) => situation =>
    {
        using var kubectl = new FakeKubectl(log: situation.Log, description: Migrated);
        kubectl.Answer(answer);
        kubectl.Deploy();
    };
}
