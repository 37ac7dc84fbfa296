using PlatformSdk.Build.Model.Provisioning.CloudNativePg;

namespace PlatformSdk.Build.Tests.Provisioning;

/// <summary>Descriptions of a service with a database that the platform provides.</summary>
internal static class Provided
{
    internal const string Database = "needs: { orders-db: { type: postgres } }\n";

    internal const string Backup = "needs: { orders-db: { type: postgres, backup: {} } }\n";

    internal const string Cnpg =
        "provisioners: { postgres: { use: cloudnative-pg, backups: { destination: \"s3://acme/{environment}\", secret: store } } }\n";

    internal static string Defaults(string lines) => "apiVersion: platform-sdk/v1\n" + lines + "\n";

    /// <summary>The database in one environment; null where the platform provides none.</summary>
    internal static PostgresCluster? In(string environment, string service = Database, string defaults = Cnpg) =>
        Run.Model(Run.Head + service, Defaults(defaults)).Environments.Single(e => e.Environment == environment).Databases.SingleOrDefault();

    internal static string File(string path, string service = Database, string defaults = Cnpg) =>
        Run.Files(Run.Head + service, Defaults(defaults))[path];
}
