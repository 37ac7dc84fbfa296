using System.Text.Json.Serialization;

namespace Orders;

/// <summary>
/// The message in the queue of needs.paid-orders. Consumers of an older version read it too, so properties are added and none is renamed.
/// </summary>
/// <param name="Order">The number of the order.</param>
/// <param name="Customer">The customer.</param>
/// <param name="AmountInCents">The amount that was paid.</param>
/// <param name="Receipt">The proof of payment.</param>
public sealed record OrderPaid(Guid Order, string Customer, long AmountInCents, string Receipt);

/// <summary>How the messages are written.</summary>
[JsonSerializable(typeof(OrderPaid))]
public sealed partial class MessageJson : JsonSerializerContext;
