using PlatformSdk.Build.Cost;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model.Costs;

namespace PlatformSdk.Build.Policy.Costs;

/// <summary>Prevents an invoice that nobody expects, a month after the change that caused it.</summary>
internal static class OverBudget
{
    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.OverBudget, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment)
    {
        // Nothing is estimated for an environment without a budget.
        if (new EnvironmentPrices(environment.Service.Platform, environment.Service.Environment).Budget is null
            || environment.Cost is not { IsOverBudget: true, Budget: { } budget, Lines: [var largest, ..] } cost)
            yield break;
        var place = largest.Key is { } key ? environment.At(environment.Service.At.Find(key)) : environment.At(Description.Shapes.Place.Nowhere);
        var fix = largest.Key is null ? "Reduce it" : $"Lower '{largest.Key}'";
        yield return new Breach(place,
            $"It likely costs {Number.Money(cost.Likely)} {cost.Currency} a month, and the budget is {Number.Money(budget.Amount)}. "
                + $"The largest part is {largest.What}. {fix}, or raise 'budget'.");
    }
}
