using Microsoft.EntityFrameworkCore;

namespace PlatformSdk.Postgres.Tests.Support;

/// <summary>The context of a service. Its migrations are in an assembly that a test compiles.</summary>
public sealed class OrdersContext(DbContextOptions<OrdersContext> options) : DbContext(options);
