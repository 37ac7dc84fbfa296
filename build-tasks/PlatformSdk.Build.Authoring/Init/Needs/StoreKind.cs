using System.Text.RegularExpressions;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Authoring.Init.Needs;

/// <summary>A store product, and the signs that a program uses it.</summary>
/// <param name="Type">The type of the need, or null when the platform has none for it.</param>
/// <param name="Product">The name of the product.</param>
internal sealed record StoreKind(NeedType? Type, string Product)
{
    private static readonly IReadOnlyList<StoreKind> s_types =
        [.. NeedTypes.All.Where(type => type.Clues is not null).Select(type => OfType(type, type.Clues!))];

    /// <summary>Products without a type of need.</summary>
    private static readonly IReadOnlyList<StoreKind> s_others =
    [
        new(null, "MongoDB") { Schemes = ["mongodb"], Packages = ["MongoDB.Driver"] },
        new(null, "MySQL") { Packages = ["MySqlConnector", "Pomelo.EntityFrameworkCore.MySql", "MySql.Data"] },
        new(null, "Azure Service Bus") { ConnectionString = "^Endpoint=sb://" },
        new(null, "Azure Storage") { ConnectionString = "AccountKey=|UseDevelopmentStorage=" },
        new(null, "SQLite: a file that other pods cannot see and that is lost with the pod")
        {
            Packages = ["Microsoft.EntityFrameworkCore.Sqlite"],
            ConnectionString = @"(Data Source|Filename)=.*(\.db|\.sqlite|:memory:)",
        },
        new(null, "SQL Server")
        {
            Packages = ["Microsoft.EntityFrameworkCore.SqlServer", "Microsoft.Data.SqlClient"],
            ConnectionString = "(Initial Catalog|Integrated Security|Trusted_Connection|TrustServerCertificate|MultipleActiveResultSets)=",
        },
    ];

    internal static readonly StoreKind Unknown = new(null, "an unknown store");

    /// <summary>A product with a type comes before the one without that it replaced.</summary>
    internal static IReadOnlyList<StoreKind> All { get; } = [.. s_types, .. s_others];

    /// <summary>The order when only the form of a connection string is known: products without a type have the clearer forms.</summary>
    internal static IReadOnlyList<StoreKind> ByForm { get; } = [.. s_others, .. s_types];

    internal IReadOnlyList<string> Schemes { get; init; } = [];

    internal IReadOnlyList<string> Packages { get; init; } = [];

    internal IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>A regular expression.</summary>
    internal string? ConnectionString { get; init; }

    internal bool IsDatabase => Type is null or { CatalogType: "database" };

    /// <summary>Matching takes linear time for every value.</summary>
    internal bool HasForm(string value) => ConnectionString is not null
        && Regex.IsMatch(value, ConnectionString,
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking);

    private static StoreKind OfType(NeedType type, NeedClues clues) => new(type, clues.Product)
    {
        Schemes = [.. type.Schemes.Select(scheme => scheme.Scheme).Where(scheme => scheme.Length > 0)],
        Packages = clues.Packages,
        Names = clues.Names,
        ConnectionString = clues.ConnectionString,
    };
}
