using System.ComponentModel;

namespace PlatformSdk;

/// <summary>The DbContext that <c>context</c> names. The package <c>PlatformSdk.Postgres.EntityFrameworkCore</c> implements it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PlatformMigrationContext
{
    internal PlatformMigrationContext(Type type) => Type = type;

    /// <summary>The class.</summary>
    public Type Type { get; }
}
