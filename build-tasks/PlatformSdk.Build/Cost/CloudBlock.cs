using System.Globalization;
using System.Text.Json.Nodes;

namespace PlatformSdk.Build.Cost;

/// <summary>The arguments of a block of Terraform. What is only known when it runs is not known here.</summary>
internal sealed record CloudBlock(JsonObject Arguments)
{
    internal string? Text(string name) =>
        Arguments[name] is JsonValue value && value.ToString() is var text && !text.Contains("${", StringComparison.Ordinal) ? text : null;

    internal decimal? Amount(string name) =>
        decimal.TryParse(Text(name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    internal bool IsTrue(string name) => Text(name) is "true" or "True";

    /// <summary>Whether an argument is there and is not null.</summary>
    internal bool Has(string name) => Arguments[name] is not null;

    /// <summary>Whether an argument is there; it may be null.</summary>
    internal bool Writes(string name) => Arguments.ContainsKey(name);
}

/// <summary>A part of what a cloud bills for a need.</summary>
/// <param name="What">The part; empty for the product itself.</param>
/// <param name="Item">Its name in the table of prices.</param>
/// <param name="Formula">How the quantity comes about, in words.</param>
/// <param name="Quantity">How many units.</param>
/// <param name="Unit">The unit in the plural.</param>
internal sealed record CloudPart(string What, string Item, string Formula, CostRange Quantity, string Unit);
