using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy.Own.Protocol;

namespace PlatformSdk.Build.Policy.Own;

/// <summary>What packages and rules do and must not. The build goes on, because the service has done nothing wrong.</summary>
internal static class OwnFaults
{
    internal static void Report(IEnumerable<OwnFault> faults, RuleContext context)
    {
        foreach (var fault in faults)
        {
            var (code, message) = Describe(fault);
            context.Report(code, context.Whole, message);
        }
    }

    private static (Code Code, string Message) Describe(OwnFault fault)
    {
        var who = fault.Unit.Length == 0 ? "A rule of the organization" : OwnText.Name(fault.Unit);
        return fault.Kind switch
        {
            PolicyProtocol.Kinds.Printed => (OwnRuleCodes.RulePrints, $"{who} prints to the console, where a build has no place for it. Use Report."),
            PolicyProtocol.Kinds.Threads =>
                (OwnRuleCodes.RuleStartsThreads, $"{who} starts threads, so its findings depend on luck. Use one thread."),
            PolicyProtocol.Kinds.Refused => (OwnRuleCodes.RuleRefused, $"{who} {OwnText.OneLine(fault.Text)}"),
            PolicyProtocol.Kinds.Fault when OwnText.IsRule(fault.Unit) =>
                (OwnRuleCodes.RuleFails, $"{who} fails: {OwnText.Quoted(fault.Text)}. Its findings may be incomplete. Report it to its authors."),
            _ when fault.Unit.Length == 0 => (OwnRuleCodes.PackageFails, $"No rule of the organization is checked: {OwnText.Quoted(fault.Text)}."),
            _ => (OwnRuleCodes.PackageFails, $"No rule of {who} is checked: {OwnText.Quoted(fault.Text)}. Report it to its authors."),
        };
    }
}
