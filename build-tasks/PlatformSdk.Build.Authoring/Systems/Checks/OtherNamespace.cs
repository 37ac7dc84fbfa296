using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Kubernetes;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>Prevents calls to a namespace in which the service does not run.</summary>
internal static class OtherNamespace
{
    internal static void Check(SystemContext context)
    {
        foreach (var call in context.Calls)
        {
            foreach (var service in call.Caller.Model.Environments)
            {
                if (NeedIn(service, call) is { } need && call.Provider.In(service.Environment) is { } there
                    && Names.NamespaceOf(need, service) is var called && called != there.Namespace)
                    context.Report(SystemRuleCodes.OtherNamespace, call.Caller, [service.Environment], PlaceOf(call, service),
                        $"'{call.Provider.Name}' is in the namespace '{there.Namespace}', not in '{called}'. "
                        + $"Set 'environments.{service.Environment}.needs.{need.Name}.namespace'.");
            }
        }
    }

    internal static ResolvedNeed? NeedIn(ResolvedService service, Call call) => service.Needs.FirstOrDefault(need => need.Name == call.Need.Name);

    private static Span PlaceOf(Call call, ResolvedService service)
    {
        var written = call.Caller.Model.Written.At;
        var own = written[Language.Service.Environments][service.Environment][Language.Service.Needs][call.Need.Name]["namespace"];
        return own.IsWritten ? own.OfValue : call.Key["namespace"] is { IsWritten: true } general ? general.OfValue : call.Place;
    }
}
