using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning;

namespace PlatformSdk.Build.Policy.Secrets;

/// <summary>Prevents backups that fail, because the Secret with the credentials of the object store does not exist.</summary>
internal static class BackupSecret
{
    internal static void Check(RuleContext context)
    {
        foreach (var service in context.Model.Environments)
        {
            foreach (var backup in service.Databases.SelectMany(d => new[] { d.Backup, d.Other?.Backup }).OfType<DatabaseBackup>()
                .DistinctBy(b => b.Secret))
                context.Report(ProvisioningCodes.BackupSecretToCreate, Text(service, backup));
        }
    }

    private static string Text(ResolvedService service, DatabaseBackup backup)
    {
        var input = backup.Store == ObjectStoreKind.Google
            ? $"--from-file={backup.SecretKeys[0]}=/dev/stdin (type the JSON of the service account"
            : $"--from-env-file=/dev/stdin (type one line for each field: {string.Join(", ", backup.SecretKeys.Select(key => key + "=…"))}";
        return $"In {service.Environment} the backups use the Secret '{backup.Secret}'. If it does not exist, run: kubectl create secret generic " +
            $"{backup.Secret} --namespace={service.Namespace} {input}; then Enter and Ctrl+D)";
    }
}
