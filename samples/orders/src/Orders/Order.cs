using System.Text.Json.Serialization;

namespace Orders;

/// <summary>The states of an order: placed, then paid or declined, and after payment settled.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OrderState>))]
public enum OrderState
{
    Placed,
    Paid,
    Declined,
    Settled,
}

/// <summary>The request for a new order.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="AmountInCents">The amount.</param>
public sealed record NewOrder(string Customer, long AmountInCents)
{
    /// <summary>The validation errors by field; empty when it is valid.</summary>
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

/// <summary>The current state of an order.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Customer">The customer.</param>
/// <param name="AmountInCents">The amount.</param>
/// <param name="State">Its state.</param>
/// <param name="Receipt">The proof of payment, when it is paid.</param>
public sealed record Order(Guid Id, string Customer, long AmountInCents, OrderState State, string? Receipt);
