namespace PlatformSdk.Build.Findings;

/// <summary>PLAT128x: the migrations of a database.</summary>
internal static class MigrationCodes
{
    private const string Example = "migrations: { scripts: db/migrations }";

    internal static readonly Code NoFolder = new("PLAT1280", Severity.Error,
        "The folder of the scripts does not exist",
        "The build embeds the scripts of this folder in the program, which applies them. Git does not keep an empty folder.",
        Example + " without a folder db/migrations next to platform.yaml",
        "Correct the path, or create the folder with a first script, such as db/migrations/0001-create-orders.sql.");

    internal static readonly Code Order = new("PLAT1281", Severity.Warning,
        "Scripts are applied in another order than their numbers",
        "Scripts are applied in the order of their names, character by character: 10 comes before 2.",
        "db/migrations/2-orders.sql and db/migrations/10-customers.sql",
        "Give all numbers the same length: 0002-orders.sql and 0010-customers.sql. Once a script was applied anywhere, do not rename it, because " +
            "it would be applied again; give the later ones numbers that sort after it.");

    internal static readonly IReadOnlyList<Code> All = [NoFolder, Order];
}
