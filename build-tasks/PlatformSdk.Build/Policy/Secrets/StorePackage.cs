using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Policy.Secrets;

/// <summary>Prevents a process that ends at start, because no package can read the platform's secret store.</summary>
internal static class StorePackage
{
    internal static void Check(RuleContext context)
    {
        if (context.Model.Service.Secrets is not { AreReadDirectly: true } secrets)
            return;
        var store = Choice.Word(secrets.Store);
        if (SecretStores.PackageOf(store) is { } package && !context.Facts.Packages.Contains(store, StringComparer.OrdinalIgnoreCase))
        {
            context.Report(AdviceCodes.NoStorePackage,
                $"The package for the secret store {store} is not referenced. Run: {SdkPackages.AddCommand(package)}");
        }
    }
}
