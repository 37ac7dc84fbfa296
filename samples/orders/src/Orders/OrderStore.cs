using Npgsql;

namespace Orders;

/// <summary>
/// The orders in PostgreSQL. The data source is that of needs.orders-db; its credentials may rotate at run time. Its tables come from db/migrations.
/// </summary>
public sealed class OrderStore(NpgsqlDataSource database)
{
    private const string Columns = "id, customer, amount_in_cents, state, signature";

    public async Task<Order> AddAsync(NewOrder order, CancellationToken cancellationToken)
    {
        var added = await QueryAsync($"INSERT INTO orders (id, customer, amount_in_cents, state) VALUES ($1, $2, $3, $4) RETURNING {Columns}",
            cancellationToken, Guid.CreateVersion7(), order.Customer, order.AmountInCents, nameof(OrderState.Placed));
        return added[0];
    }

    public async Task<Order?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await QueryAsync($"SELECT {Columns} FROM orders WHERE id = $1", cancellationToken, id)).SingleOrDefault();

    public Task<List<Order>> InStateAsync(OrderState state, CancellationToken cancellationToken) =>
        QueryAsync($"SELECT {Columns} FROM orders WHERE state = $1 ORDER BY id LIMIT 1000", cancellationToken, state.ToString());

    /// <summary>Paid orders, oldest first, that are not in the queue yet as far as is known.</summary>
    public Task<List<Order>> NotAnnouncedAsync(CancellationToken cancellationToken) =>
        QueryAsync($"SELECT {Columns} FROM orders WHERE NOT announced AND signature IS NOT NULL ORDER BY id LIMIT 1000", cancellationToken);

    public Task MarkAnnouncedAsync(Guid id, CancellationToken cancellationToken) =>
        QueryAsync($"UPDATE orders SET announced = true WHERE id = $1 RETURNING {Columns}", cancellationToken, id);

    /// <summary>Moves an order to the next state; null when it is not in the expected state, so repeating a step does nothing.</summary>
    public async Task<Order?> MoveAsync(Guid id, OrderState from, OrderState to, string? receipt, CancellationToken cancellationToken) =>
        (await QueryAsync($"UPDATE orders SET state = $3, signature = coalesce($4, signature) WHERE id = $1 AND state = $2 RETURNING {Columns}",
            cancellationToken, id, from.ToString(), to.ToString(), (object?)receipt ?? DBNull.Value)).SingleOrDefault();

    private async Task<List<Order>> QueryAsync(string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(value is DBNull
                ? new NpgsqlParameter { Value = value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text }
                : new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<Order> orders = [];
        while (await reader.ReadAsync(cancellationToken))
            orders.Add(new Order(reader.GetGuid(0), reader.GetString(1), reader.GetInt64(2), Enum.Parse<OrderState>(reader.GetString(3)),
                reader.IsDBNull(4) ? null : reader.GetString(4)));
        return orders;
    }
}
