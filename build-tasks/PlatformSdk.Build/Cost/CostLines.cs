using PlatformSdk.Build.Model.Costs;

namespace PlatformSdk.Build.Cost;

/// <summary>Collects the parts of an environment's cost.</summary>
/// <param name="prices">The prices of the environment.</param>
internal sealed class CostLines(EnvironmentPrices prices)
{
    private readonly List<CostLine> _priced = [];
    private readonly List<Unpriced> _unpriced = [];
    private readonly HashSet<string> _needs = new(StringComparer.Ordinal);

    internal EnvironmentPrices Prices => prices;

    /// <summary>In the order in which they were found.</summary>
    internal IReadOnlyList<CostLine> Priced => _priced;

    internal IReadOnlyList<Unpriced> Unpriced => _unpriced;

    /// <summary>Adds a part that is priced by a key of the defaults, unless there is nothing of it.</summary>
    internal void Add(CostPart part, CostRange quantity, string unit, UnitPrice? price, string key)
    {
        if (quantity.Most == 0)
            return;
        if (price is null)
        {
            Miss(part, $"there is no price in {prices.Currency}. Set '{key}' in platform.defaults.yaml.");
            return;
        }

        _priced.Add(new CostLine(part.What, part.Formula, quantity, unit, price) { Need = part.Need, Key = part.Key });
        Remember(part);
    }

    internal void Miss(CostPart part, string why)
    {
        _unpriced.Add(new Unpriced(part.What, why, part.Need));
        Remember(part);
    }

    internal bool Knows(string need) => _needs.Contains(need);

    /// <summary>Removes what is known about a need, because it has a price as a whole.</summary>
    internal void Forget(string need)
    {
        if (!_needs.Remove(need))
            return;
        _priced.RemoveAll(line => line.Need == need);
        _unpriced.RemoveAll(part => part.Need == need);
    }

    private void Remember(CostPart part)
    {
        if (part.Need is { } need)
            _needs.Add(need);
    }
}

/// <summary>What a part of the cost is of.</summary>
/// <param name="What">What costs it.</param>
/// <param name="Formula">How the quantity comes about, in words.</param>
/// <param name="Need">The need, or null.</param>
/// <param name="Key">The key of platform.yaml that changes the quantity, or null.</param>
internal sealed record CostPart(string What, string Formula, string? Need = null, string? Key = null);
