using Microsoft.EntityFrameworkCore;

namespace Fabrikam.Orders;

public sealed class OrdersContext(DbContextOptions<OrdersContext> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();
}

public sealed class Order
{
    public int Id { get; set; }

    public required string Customer { get; set; }
}
