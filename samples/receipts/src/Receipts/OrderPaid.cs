using System.Text.Json.Serialization;

namespace Receipts;

/// <summary>What this worker reads of the messages of orders. It has a type of its own, so that each program is released on its own.</summary>
/// <param name="Order">The number of the order.</param>
/// <param name="Customer">The customer.</param>
/// <param name="AmountInCents">The amount that was paid.</param>
/// <param name="Receipt">The proof of payment.</param>
public sealed record OrderPaid(Guid Order, string Customer, long AmountInCents, string Receipt);

/// <summary>How the messages are read.</summary>
[JsonSerializable(typeof(OrderPaid))]
public sealed partial class MessageJson : JsonSerializerContext;
