using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Policy.Access;

/// <summary>Prevents calls that are rejected, because the service has a client secret and gets no token with it.</summary>
internal static class ClientWithoutUse
{
    internal static void Check(RuleContext context)
    {
        var service = context.Model.Service;
        if (!service.Needs.Any(ResolvedAccess.IsClient))
            return;
        var why = !ResolvedAccess.Calls(service.Needs) ? "the service has no need of type service to call"
            : context.Model.Environments.All(place => place.Access?.Client is null) ? "'access' is not set in platform.defaults.yaml"
            : null;
        if (why is not null)
            context.Report(AccessCodes.ClientWithoutUse, context.Model.Written.At[Language.Service.Needs][AccessSettings.ClientNeed].OfName,
                $"'{AccessSettings.ClientNeed}' is the secret with which a service gets tokens for its calls. It has no effect: {why}.");
    }
}
