using PlatformSdk.Build.Findings;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Policy.Access;

/// <summary>Prevents a process that ends at start, because no package can check or get tokens.</summary>
internal static class AccessPackage
{
    internal static void Check(RuleContext context)
    {
        if (context.Facts.Packages.Contains(AccessSettings.Handler, StringComparer.OrdinalIgnoreCase))
            return;
        var places = context.Model.Environments.Where(service => service.Access is not null).ToList();
        if (places.Count == 0)
            return;
        var why = places.Exists(service => service.Access!.Audience is not null)
            ? "callers must authenticate"
            : "calls to other services need a token";
        context.Report(AccessCodes.NoPackage,
            $"In {string.Join(", ", places.Select(service => service.Environment))} {why}, and the package for it is not referenced. " +
            $"Run: {SdkPackages.AddCommand(AccessSettings.Package)}");
    }
}
