using Microsoft.AspNetCore.Http.HttpResults;

namespace Orders;

/// <summary>The endpoints of the service.</summary>
internal static class OrderEndpoints
{
    internal static void MapOrders(this IEndpointRouteBuilder app)
    {
        var orders = app.MapGroup("/orders").WithTags("Orders");
        orders.MapPost("/", PlaceAsync).WithSummary("Places an order and has it paid; 202 when it will be paid later.");
        orders.MapGet("/{id:guid}", FindAsync).WithSummary("An order.");
        orders.MapGet("/", ListAsync).WithSummary("At most a thousand orders in a state, oldest first.");
        orders.MapPut("/{id:guid}/settlement", SettleAsync).WithSummary("Marks a paid order as settled; doing it again does nothing.");
    }

    private static async Task<Results<Created<Order>, Accepted<Order>, ValidationProblem>> PlaceAsync(NewOrder order, OrderStore store,
        Checkout checkout, CancellationToken cancellationToken)
    {
        if (order.Problems() is { Count: > 0 } problems)
            return TypedResults.ValidationProblem(problems);
        var placed = await store.AddAsync(order, cancellationToken);
        var paid = await checkout.PayAsync(placed, cancellationToken);
        return paid.State == OrderState.Placed ? TypedResults.Accepted($"/orders/{paid.Id}", paid) : TypedResults.Created($"/orders/{paid.Id}", paid);
    }

    private static async Task<Results<Ok<Order>, NotFound>> FindAsync(Guid id, FinalOrders orders, CancellationToken cancellationToken) =>
        await orders.FindAsync(id, cancellationToken) is { } order ? TypedResults.Ok(order) : TypedResults.NotFound();

    private static async Task<Ok<List<Order>>> ListAsync(OrderState state, OrderStore store, CancellationToken cancellationToken) =>
        TypedResults.Ok(await store.InStateAsync(state, cancellationToken));

    private static async Task<Results<Ok<Order>, NotFound, Conflict>> SettleAsync(Guid id, OrderStore store, CancellationToken cancellationToken)
    {
        var order = await store.MoveAsync(id, OrderState.Paid, OrderState.Settled, null, cancellationToken)
            ?? await store.FindAsync(id, cancellationToken);
        return order switch
        {
            null => TypedResults.NotFound(),
            { State: OrderState.Settled } => TypedResults.Ok(order),
            _ => TypedResults.Conflict(),
        };
    }
}
