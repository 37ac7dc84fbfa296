using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Model.Provisioning;

/// <summary>The backups of a database: when, for how long, and where.</summary>
/// <param name="Every">The interval.</param>
/// <param name="Keep">How long a backup is kept, in whole days.</param>
/// <param name="Schedule">The schedule of six fields.</param>
/// <param name="Destination">The folder of the object store.</param>
/// <param name="Secret">The Secret with the credentials.</param>
/// <param name="Endpoint">The address of a store that is not the cloud's own, or null.</param>
internal sealed record DatabaseBackup(Duration Every, Duration Keep, string Schedule, string Destination, string Secret, WebAddress? Endpoint)
{
    internal int KeepDays => (int)Keep.Value.TotalDays;

    internal ObjectStoreKind Store => StoreOf(Destination);

    /// <summary>The kind of store that a destination is in.</summary>
    internal static ObjectStoreKind StoreOf(string destination) => destination.StartsWith("s3:", StringComparison.Ordinal) ? ObjectStoreKind.S3
        : destination.StartsWith("gs:", StringComparison.Ordinal) ? ObjectStoreKind.Google : ObjectStoreKind.Azure;

    /// <summary>The keys of its Secret: those of CloudNativePG's documentation.</summary>
    internal IReadOnlyList<string> SecretKeys => Store switch
    {
        ObjectStoreKind.S3 => ["ACCESS_KEY_ID", "ACCESS_SECRET_KEY"],
        ObjectStoreKind.Google => ["gcsCredentials"],
        _ => ["AZURE_STORAGE_ACCOUNT", "AZURE_STORAGE_KEY"],
    };

    /// <summary>The backups; null without any, and after an error.</summary>
    internal static DatabaseBackup? Resolve(ProvisioningInput input, SizeDescription size)
    {
        if (BackupTimes.For(input.Description) is not var (every, keep))
            return null;
        var schedule = ReadSchedule(input, every, keep);
        if (input.Settings.Backups is not { } store)
        {
            input.Findings.Add(ProvisioningCodes.NoBackupStore, input.At[NeedKeys.Backup].OfName,
                $"There is no place for the backups of '{input.Need.Name}'{input.Settings.Where}: '{input.Settings.Path}.backups' is not set in " +
                    $"platform.defaults.yaml. Set it, or remove 'backup'.");
            return null;
        }

        var placeholders = PlaceholderValues.For(input, Sizes.AsNode(size), input.Findings);
        var destination = placeholders.Fill(store.Destination, store.At[BackupStoreKeys.Destination].OfValue, input.Findings);
        var secret = ReadSecret(input, store, placeholders);
        return schedule is null || destination is null || secret is null ? null : new(every, keep, schedule, destination, secret, store.Endpoint);
    }

    private static string? ReadSchedule(ProvisioningInput input, Duration every, Duration keep)
    {
        var schedule = BackupSchedule.For(every);
        if (schedule is null)
        {
            input.Findings.Add(ProvisioningCodes.BadSchedule, input.At[NeedKeys.Backup][BackupKeys.Every].OfValue,
                $"A schedule cannot express a backup every {every}. Use minutes that divide an hour (from 5m), hours that divide a day, 24h or 7d.");
        }

        if (keep.Value.Ticks % TimeSpan.TicksPerDay != 0)
        {
            input.Findings.Add(ProvisioningCodes.BadSchedule, input.At[NeedKeys.Backup][BackupKeys.Keep].OfValue,
                $"Backups are kept for whole days, and {keep} is not. Use a number of days such as 14d.");
        }
        else if (keep.Value < every.Value)
        {
            input.Findings.Add(ProvisioningCodes.BadSchedule, input.At[NeedKeys.Backup][BackupKeys.Keep].OfValue,
                $"A backup every {every} cannot be kept for only {keep}. Keep it at least as long as the interval.");
        }

        return schedule;
    }

    private static string? ReadSecret(ProvisioningInput input, BackupStoreDescription store, Placeholders placeholders)
    {
        if (store.Secret is { } text)
            return placeholders.FillName(text, store.At[BackupStoreKeys.Secret].OfValue, input.Findings);
        input.Findings.Add(ProvisioningCodes.NoBackupSecret, store.At[BackupStoreKeys.Destination].OfName,
            "The backups have a destination but no credentials. Add 'secret' with the name of a Secret in the namespace of the service.");
        return null;
    }
}
