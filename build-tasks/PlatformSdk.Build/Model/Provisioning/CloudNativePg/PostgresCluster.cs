using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model.Provisioning.CloudNativePg;

/// <summary>A database that the operator CloudNativePG runs in the service's namespace.</summary>
/// <param name="Need">The name of the need.</param>
/// <param name="Name">The name of the Cluster.</param>
/// <param name="Version">The version of PostgreSQL.</param>
/// <param name="Size">What its size means, with every member but the storage class.</param>
/// <param name="IsSynchronous">Whether a standby confirms each transaction.</param>
/// <param name="IsRetiring">Whether its deletion has been announced.</param>
/// <param name="Backup">Its backups, or null.</param>
internal sealed record PostgresCluster(
    string Need, string Name, string Version, SizeDescription Size, bool IsSynchronous, bool IsRetiring, DatabaseBackup? Backup)
        : Provision(Need, Name)
{
    /// <summary>The role that owns the tables, if the migrations have one that the operator does not create itself.</summary>
    internal string? TableOwner { get; init; }

    /// <summary>The same database in another region; null without one.</summary>
    internal OtherRegion? Other { get; init; }

    /// <summary>CloudNativePG refuses a longer name.</summary>
    private const int LongestName = 50;

    /// <summary>One standby can fail, and a transaction is still confirmed by another server.</summary>
    private const int FewestOfCritical = 3;

    internal const string ClusterLabel = "cnpg.io/cluster";

    /// <summary>The end of the name of a restored copy. No other database may have it, because a copy is deleted.</summary>
    private const string DrillSuffix = "-drill";

    internal override Provisioner By => Provisioner.CloudnativePg;

    internal int Instances => Size.Instances!.Value;

    /// <summary>The secret of the authority also has its key <c>ca.key</c>, which signs certificates: a service gets the certificate only.</summary>
    internal override IReadOnlyList<SecretSource> Secrets =>
    [
        new(Name + "-app", ("username", "username"), ("password", "password"), ("host", "host"), ("port", "port"), ("dbname", "database")),
        new(Name + "-ca", (SecretFieldNames.Authority, SecretFieldNames.Authority)),
    ];

    internal override string Connection => PostgresTls.Verified(Need);

    internal override PodPlace Pods => new(new Dictionary<string, string> { [ClusterLabel] = Name }, NeedTypes.Postgres.Port!.Value);

    internal override string Description => string.Create(CultureInfo.InvariantCulture,
        $"PostgreSQL {Version} by CloudNativePG, {Follows}{Instances} {(Instances == 1 ? "instance" : "instances")} with {Size.Storage}, {Saved}");

    private string Saved => Backup is null ? "no backup" : $"a backup every {Backup.Every}, kept for {Backup.KeepDays}d";

    private string Follows => Other is { IsPrimary: true } ? $"a standby of {Other.Environment}, " : "";

    /// <summary>The copy that a restore drill creates, with a name that CloudNativePG accepts.</summary>
    internal PostgresCluster Copy => this with { Name = DrillName };

    private string DrillName => Name.Length + DrillSuffix.Length <= LongestName
        ? Name + DrillSuffix
        : $"{Name[..(LongestName - DrillSuffix.Length - 9)].TrimEnd('-')}-{Hash(Name)}{DrillSuffix}";

    private static string Hash(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8];

    /// <summary>The database; null after an error.</summary>
    internal static PostgresCluster? Resolve(ProvisioningInput input)
    {
        var (name, version) = ($"{input.Service.Name}-{input.Need.Name}", PlaceholderValues.VersionOf(input)!);
        if (name.Length > LongestName)
        {
            input.Findings.Add(ProvisioningCodes.NameTooLong, input.At.OfName, string.Create(CultureInfo.InvariantCulture,
                $"The database '{name}' has a name of {name.Length} characters, and CloudNativePG accepts {LongestName}. Shorten the name of " +
                $"the need or of the service."));
        }

        if (name.EndsWith(DrillSuffix, StringComparison.Ordinal))
        {
            input.Findings.Add(ProvisioningCodes.NameOfDrill, input.At.OfName,
                $"The database '{name}' has a name that ends with '{DrillSuffix}', like the copy of a restore drill, which is deleted. " +
                "Rename the need.");
        }

        if (Sizes.Resolve(input) is not { } size)
            return null;
        var isGuarded = input.Service.Tier == Tier.Critical && !DevEnvironments.Contain(input.Environment);
        if (isGuarded)
            size = size with { Instances = Math.Max(size.Instances!.Value, FewestOfCritical) };
        return new PostgresCluster(input.Need.Name, name, version, size, isGuarded, input.Description.Retire is not null,
            DatabaseBackup.Resolve(input, size))
        { TableOwner = input.Description.Migrations?.Role };
    }
}
