using Microsoft.AspNetCore.Http.HttpResults;

namespace Payments;

/// <summary>The request for a payment.</summary>
/// <param name="AmountInCents">The amount to charge.</param>
public sealed record Payment(long AmountInCents);

/// <summary>The proof of a payment.</summary>
/// <param name="Order">The paid order.</param>
/// <param name="AmountInCents">The charged amount.</param>
/// <param name="Signature">The signature of the provider.</param>
public sealed record Receipt(Guid Order, long AmountInCents, string Signature);

internal static class PaymentEndpoints
{
    internal static void MapPayments(this IEndpointRouteBuilder app) =>
        app.MapPut("/payments/{order:guid}", Pay).WithTags("Payments").WithSummary("Pays an order; paying it again gives the same receipt.");

    private static Results<Ok<Receipt>, ProblemHttpResult> Pay(Guid order, Payment payment, CardProvider provider) =>
        provider.Charge(order, payment.AmountInCents) is { } signature
            ? TypedResults.Ok(new Receipt(order, payment.AmountInCents, signature))
            : TypedResults.Problem("The card is not good for that much.", statusCode: StatusCodes.Status402PaymentRequired);
}
