using System.Text.Json.Serialization;

namespace Orders;

/// <summary>Placed, then paid or declined, and once paid settled.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OrderState>))]
public enum OrderState
{
    Placed,
    Paid,
    Declined,
    Settled,
}

/// <summary>What a customer asks for.</summary>
/// <param name="Customer">Who.</param>
/// <param name="AmountInCents">For how much.</param>
public sealed record NewOrder(string Customer, long AmountInCents)
{
    /// <summary>What is wrong with it, by field; empty when nothing is.</summary>
    public Dictionary<string, string[]> Problems()
    {
        var problems = new Dictionary<string, string[]>();
        if (string.IsNullOrWhiteSpace(Customer))
            problems["customer"] = ["A customer is needed."];
        if (AmountInCents <= 0)
            problems["amountInCents"] = ["The amount must be more than nothing."];
        return problems;
    }
}

/// <summary>An order as it is known now.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Customer">Who ordered.</param>
/// <param name="AmountInCents">For how much.</param>
/// <param name="State">How far it is.</param>
/// <param name="Receipt">The proof of payment, once there is one.</param>
public sealed record Order(Guid Id, string Customer, long AmountInCents, OrderState State, string? Receipt);
