using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>The changes of a database's schema, which every release brings along: SQL scripts, or the migrations of a DbContext.</summary>
internal sealed record MigrationDescription(RelativePath? Scripts, string? Context, string? Role);

internal static class MigrationKeys
{
    internal static readonly Key<RelativePath> Scripts = new("scripts", Scalars.Path)
    {
        Summary = "The folder of SQL scripts. Each is applied once, in the order of their names. Set it or `context`.",
        Example = "db/migrations",
        Effect = "the scripts in the compiled program, under the names that PlatformService.g.cs contains",
    };

    internal static readonly Key<string> Context = new("context", Texts.ClassName)
    {
        Summary = "The DbContext of EF Core whose migrations are applied, with its namespace. Set it or `scripts`.",
        Example = "Orders.OrdersContext",
        Effect = "the migrations that the program applies, through PlatformService.g.cs",
    };

    internal static readonly Key<string> Role = new("role", Texts.DatabaseRole)
    {
        Summary = "The role that owns the tables. The role that logs in must be a member of it.",
        Default = "the role that logs in",
        Example = "orders_owner",
        Effect = "the role that the migrations run as, through PlatformService.g.cs",
    };

    internal static readonly ObjectShape<MigrationDescription> Shape =
        new("migrations", [Scripts, Context, Role], f => new MigrationDescription(f.Get(Scripts), f.Get(Context), f.Get(Role)));
}
