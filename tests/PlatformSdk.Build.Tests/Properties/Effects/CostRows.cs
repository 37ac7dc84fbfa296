namespace PlatformSdk.Build.Tests.Properties.Effects;

/// <summary>A change of every key of <c>costs</c>: the budget is exceeded or not, and the dashboard shows both beside the actual costs.</summary>
internal static class CostRows
{
    private const string Database = "needs: { db: { type: postgres, backup: { every: 24h, keep: 14d } } }";
    private const string Cnpg =
        "provisioners: { postgres: { use: cloudnative-pg, backups: { destination: \"s3://a/{environment}\", secret: a } } }";

    private static readonly (string Key, string One, string Other, string Beside, string Defaults)[] s_changes =
    [
        ("currency", "currency: EUR, cpuHour: 1, memoryGiBHour: 1", "currency: CHF, cpuHour: 1, memoryGiBHour: 1", "", ""),
        ("currency", "budget: 1, currency: USD", "budget: 1, currency: CHF", "", ""),
        ("cpuHour", "budget: 500, cpuHour: 0.1", "budget: 500, cpuHour: 1000", "", ""),
        ("memoryGiBHour", "budget: 500, memoryGiBHour: 0.1", "budget: 500, memoryGiBHour: 1000", "", ""),
        ("storageGiBMonth", "budget: 500, storageGiBMonth: 0.1", "budget: 500, storageGiBMonth: 1000", Database, Cnpg),
        ("backupGiBMonth", "budget: 500, backupGiBMonth: 0.1", "budget: 500, backupGiBMonth: 1000", Database, Cnpg),
        ("needs", "budget: 500, needs: { postgres: { small: 1 } }", "budget: 500, needs: { postgres: { small: 1000 } }", Database, ""),
        ("budget", "budget: 500", "budget: 0", "", ""),
    ];

    internal static readonly IReadOnlyList<Row> All =
    [
        .. s_changes.Select(row => new Row($"/costs.{row.Key}", Costs(row.One), Costs(row.Other), row.Beside, row.Defaults)),
        new("/costs.actual", "", "costs: { actual: opencost }"),
        .. s_changes.Where(row => row.Key != "currency")
            .Select(row => new Row($"/environments.costs.{row.Key}", Dev(row.One), Dev(row.Other), row.Beside, row.Defaults)),
        new("/environments.costs.actual", "", "environments: { dev: { costs: { actual: opencost } } }"),
        new("/environments.costs", Dev("budget: 500"), Dev("budget: 0")),
    ];

    private static string Costs(string costs) => $"costs: {{ actual: opencost, {costs} }}";

    private static string Dev(string costs) =>
        $"costs: {{ actual: opencost }}\nenvironments: {{ dev: {{ costs: {{ {costs} }} }} }}";
}
