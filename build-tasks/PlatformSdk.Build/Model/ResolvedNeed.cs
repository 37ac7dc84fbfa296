using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Model.Provisioning;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model;

/// <summary>A need in one environment.</summary>
internal sealed record ResolvedNeed(string Name, NeedType Type, NeedDescription Description)
{
    internal bool Optional => Description.Optional ?? false;

    /// <summary>
    /// The type whose fields its secret has: its own, or that of the database for the credentials of migrations.
    /// </summary>
    internal NeedType SecretType { get; init; } = Type;

    /// <summary>Whether only the migrations of a database use it, and not the program itself.</summary>
    internal bool IsForMigrations => SecretType != Type;

    /// <summary>What the platform provides; null where others create the need and put its connection into the secret store.</summary>
    internal Provision? Provision { get; init; }
}
