using System.Globalization;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>
/// Prevents an objective that will be missed: a required need that fails makes its caller fail, so the availability is at most the product of those
/// of the needs. One that nobody wrote is only a default, and promises nothing to a caller's users.
/// </summary>
internal static class WeakObjective
{
    private const int MostFactors = 3;

    internal static void Check(SystemContext context)
    {
        var calls = context.Calls.Where(call => !call.Need.Optional).ToLookup(call => call.Caller);
        foreach (var caller in calls)
        {
            var weak = caller.Key.Model.Environments.Select(service => (Service: service, Promise: PromiseOf(service, [.. caller])))
                .Where(one => one.Service.Slo?.Availability is { } said && IsWritten(one.Service) && one.Promise.Factors.Count > 0
                    && said.Value > one.Promise.Share).ToList();
            foreach (var same in weak.GroupBy(one => (one.Service.Slo!.Availability!.Value, one.Promise.Text)))
            {
                var place = same.First().Service.At["slo"]["availability"].OfValue;
                context.Report(SystemRuleCodes.WeakObjective, caller.Key, [.. same.Select(one => one.Service.Environment)], place,
                    $"{Number(same.Key.Value)} percent is more than the required needs promise together: {same.Key.Text}. Lower it, or make one " +
                        $"optional.");
            }
        }
    }

    private static bool IsWritten(ResolvedService service) => service.At["slo"]["availability"].OfValue.File == "platform.yaml";

    private static Promise PromiseOf(ResolvedService service, IReadOnlyList<Call> calls)
    {
        var factors = calls.Select(call => (call.Provider.Name, Share: call.Provider.In(service.Environment)?.Objective?.Availability?.Value))
            .Where(one => one.Share is not null).Select(one => (one.Name, Share: one.Share!.Value)).OrderBy(one => one.Share).ToList();
        return new Promise(factors, factors.Aggregate(100m, (product, one) => product * one.Share / 100m));
    }

    private static string Number(decimal share) => share.ToString("0.####", CultureInfo.InvariantCulture);

    private sealed record Promise(IReadOnlyList<(string Name, decimal Share)> Factors, decimal Share)
    {
        /// <summary>The arithmetic, as one quoted word: <c>'billing 99.5 x ledger 99.9 = 99.4005'</c>.</summary>
        internal string Text => $"'{string.Join(" x ", Factors.Take(MostFactors).Select(one => $"{one.Name} {Number(one.Share)}"))}"
            + (Factors.Count > MostFactors ? string.Create(CultureInfo.InvariantCulture, $" x {Factors.Count - MostFactors} more") : "")
            + (Factors.Count > 1 ? $" = {Number(Share)}'" : "'");
    }
}
