using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PlatformSdk.Contract;

namespace PlatformSdk.Postgres.Tests;

public sealed class UsageTests(PostgresServer server)
{
    private sealed class Order
    {
        public int Id { get; set; }

        public required string Customer { get; set; }
    }

    private sealed class OrdersContext(DbContextOptions<OrdersContext> options) : DbContext(options)
    {
        public DbSet<Order> Orders => Set<Order>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Order>().ToTable("orders");
    }

    [Fact]
    public async Task EF_Core_uses_the_data_source_and_outlives_a_rotation()
    {
        var (first, second) = (await server.CreateRoleAsync("password-1"), await server.CreateRoleAsync("password-2"));
        await server.ExecuteAsync(
            $"""CREATE TABLE IF NOT EXISTS orders ("Id" serial PRIMARY KEY, "Customer" text NOT NULL); GRANT ALL ON orders, "orders_Id_seq" TO """ +
                $"""{first}, {second}""");
        await using var service = new TestService(
            server.ConnectionString(first, "password-1"),
            services: services => services.AddDbContextPool<OrdersContext>((provider, options) =>
                options.UseNpgsql(provider.GetRequiredKeyedService<NpgsqlDataSource>("orders-db"))));

        await AddAsync("Ann");
        service.Rotate(server.ConnectionString(second, "password-2"));
        await AddAsync("Bob");

        await using var scope = service.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<OrdersContext>();
        (await context.Orders.Select(order => order.Customer).ToListAsync()).ShouldBe(["Ann", "Bob"], ignoreOrder: true);

        async Task AddAsync(string customer)
        {
            await using var adding = service.Services.CreateAsyncScope();
            var orders = adding.ServiceProvider.GetRequiredService<OrdersContext>();
            orders.Orders.Add(new() { Customer = customer });
            await orders.SaveChangesAsync();
        }
    }

    [Fact]
    public async Task The_driver_measures_what_the_dashboard_asks_for()
    {
        await using var service = new TestService(server.ConnectionString(await server.CreateRoleAsync("password-1"), "password-1"));
        var measured = new ConcurrentQueue<string>();
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "Npgsql")
                    self.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Add(instrument, tags));
        meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Add(instrument, tags));
        meters.Start();

        await using (var command = service.DataSource.CreateCommand("SELECT 1"))
            await command.ExecuteScalarAsync();
        await using (var wrong = service.DataSource.CreateCommand("SELECT nothing"))
            await Should.ThrowAsync<PostgresException>(wrong.ExecuteScalarAsync());
        meters.RecordObservableInstruments();

        var pool = $"[{MetricNames.Pool}, orders-db]";
        ShouldHave($"{MetricNames.CacheOperation} s", pool);
        ShouldHave($"{MetricNames.FailedCommands} ", pool);
        ShouldHave($"{MetricNames.Connections} ", pool, $"[{MetricNames.ConnectionState}, idle]");

        void Add(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            measured.Enqueue($"{instrument.Name} {instrument.Unit} {instrument.GetType().Name} {string.Join(' ', tags.ToArray())}");

        void ShouldHave(string start, params string[] parts) => measured.ShouldContain(
            text => text.StartsWith(start, StringComparison.Ordinal) && parts.All(part => text.Contains(part, StringComparison.Ordinal)),
            string.Join('\n', measured.Distinct()));
    }

    [Fact]
    public async Task The_only_database_needs_no_name()
    {
        await using var service = new TestService(server.ConnectionString(await server.CreateRoleAsync("password-1"), "password-1"));

        service.Services.GetRequiredService<NpgsqlDataSource>().ShouldBeSameAs(service.DataSource);
    }

    [Fact]
    public async Task The_server_sees_which_service_is_connected()
    {
        await using var service = new TestService(server.ConnectionString(await server.CreateRoleAsync("password-1"), "password-1"));

        (await service.AskAsync("SELECT current_setting('application_name')")).ShouldBe("orders");
    }

    [Fact]
    public async Task A_URL_of_an_operator_is_a_connection_string()
    {
        var role = await server.CreateRoleAsync("p@ss/word:1");
        await using var service = new TestService($"postgres://{role}:p%40ss%2Fword%3A1@127.0.0.1:{server.Port}/postgres?sslmode=disable");

        (await service.AskAsync("SELECT current_user::text")).ShouldBe(role);
    }

    [Fact]
    public async Task The_builder_can_be_configured_in_code()
    {
        var configured = 0;
        await using var service = new TestService(
            server.ConnectionString(await server.CreateRoleAsync("password-1"), "password-1"),
            services: services => services.Configure<PostgresOptions>("orders-db", options => options.ConfigureDataSource = _ => configured++));

        await service.AskAsync("SELECT current_user::text");

        configured.ShouldBe(1);
    }
}
