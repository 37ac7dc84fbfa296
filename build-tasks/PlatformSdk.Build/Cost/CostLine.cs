using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model.Costs;

namespace PlatformSdk.Build.Cost;

/// <summary>One part of what an environment costs in a month. It uses one price.</summary>
/// <param name="What">What costs it, such as <c>memory of Deployment 'orders'</c>; unique in the environment.</param>
/// <param name="Formula">How the quantity comes about, in words.</param>
/// <param name="Quantity">How many units.</param>
/// <param name="Unit">The unit in the plural, such as <c>CPU hours</c>.</param>
/// <param name="Price">The price of one unit.</param>
internal sealed record CostLine(string What, string Formula, CostRange Quantity, string Unit, UnitPrice Price)
{
    /// <summary>The need that it is of, or null.</summary>
    internal string? Need { get; init; }

    /// <summary>The key of platform.yaml that changes the quantity, such as <c>needs.orders-db.size</c>; null for an object of the user.</summary>
    internal string? Key { get; init; }

    internal decimal UnitPrice => Price.Amount;

    /// <summary>The place of the price's key; null for a built-in price.</summary>
    internal Span? Source => Price.At;

    internal CostRange Cost { get; } = Quantity * Price.Amount;

    internal decimal Least => Cost.Least;

    internal decimal Likely => Cost.Likely;

    internal decimal Most => Cost.Most;
}

/// <summary>What costs money, and is not in the estimate.</summary>
/// <param name="What">What it is, such as <c>redis 'cache'</c>.</param>
/// <param name="Why">Why it has no price, and how to give it one.</param>
/// <param name="Need">The need that it is of, or null.</param>
internal sealed record Unpriced(string What, string Why, string? Need = null);
