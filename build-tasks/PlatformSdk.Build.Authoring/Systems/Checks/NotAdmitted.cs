using System.Globalization;
using PlatformSdk.Build.Description.Index;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Kubernetes;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>Prevents calls that time out, because a policy of the caller or of the called service does not let them through.</summary>
internal static class NotAdmitted
{
    internal static void Check(SystemContext context)
    {
        var here = context.System.Here.DistinctBy(one => one.Name).ToDictionary(one => one.Name, StringComparer.Ordinal);
        foreach (var call in context.Calls.Where(call => call.Provider.Kind == ServiceKind.Service))
        {
            var provider = here.GetValueOrDefault(call.Provider.Name);
            var wrong = call.Caller.Model.Environments.Select(service => (service.Environment, Why: WhyNot(service, call, provider)))
                .Where(one => one.Why is not null).ToList();
            foreach (var same in wrong.GroupBy(one => one.Why!))
                context.Report(SystemRuleCodes.NotAdmitted, call.Caller, [.. same.Select(one => one.Environment)], call.Place,
                    $"{same.Key} Correct the patch or the object of your own that changes it.");
        }
    }

    private static string? WhyNot(ResolvedService service, Call call, SystemService? provider)
    {
        // Another rule reports a wrong namespace.
        if (call.Provider.In(service.Environment) is not { } there || OtherNamespace.NeedIn(service, call) is not { } need
            || Names.NamespaceOf(need, service) != there.Namespace || SideOf(call.Caller, service.Environment) is not { } caller)
            return null;
        var side = provider is null ? null : SideOf(provider, service.Environment);
        var admission = new Admission(service.Namespace, caller.Labels, there.Namespace, side?.Labels ?? Labels.SelectorOf(call.Provider.Name),
            PortsOf(there));
        return !admission.Sends(caller.Policies) ? $"The network policy of this service does not let it call '{call.Provider.Name}'."
            : side is not null && !admission.Accepts(side.Policies)
                ? $"The network policy of '{call.Provider.Name}' does not accept this service."
                : null;
    }

    private static Members.NetworkSide? SideOf(SystemService service, string environment) =>
        service.Network.FirstOrDefault(one => one.Environment == environment);

    private static IReadOnlyList<string> PortsOf(IndexedEnvironment there) =>
    [
        Ports.Http, Ports.Grpc,
        .. new[] { there.Port, there.GrpcPort }.OfType<int>().Select(port => port.ToString(CultureInfo.InvariantCulture)),
    ];
}
