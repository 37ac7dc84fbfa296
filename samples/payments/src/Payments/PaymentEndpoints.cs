using Microsoft.AspNetCore.Http.HttpResults;

namespace Payments;

/// <summary>What is asked for.</summary>
/// <param name="AmountInCents">How much.</param>
public sealed record Payment(long AmountInCents);

/// <summary>The proof of a payment.</summary>
/// <param name="Order">What was paid.</param>
/// <param name="AmountInCents">How much was taken.</param>
/// <param name="Signature">The provider's.</param>
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
