using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using PlatformSdk.Development.Collecting;
using PlatformSdk.Development.Facts;
using PlatformSdk.Redaction;

namespace PlatformSdk.Tests.Development;

/// <summary>The name of a client's span says what was called, and no value of a parameter.</summary>
public sealed class SpanTitleTests
{
    private static readonly PlatformDescription s_description = new()
    {
        Name = "orders",
        Owner = "team-checkout",
        Needs =
        [
            new PlatformNeed("payments", "service"),
            new PlatformNeed("orders-db", "postgres"),
            new PlatformNeed("reports-db", "postgres"),
            new PlatformNeed("sessions", "redis"),
        ],
    };

    private static readonly SpanTitles s_titles = new(new NeedPlaces(s_description, new ConfigurationBuilder().AddInMemoryCollection(
    [
        new("services:payments:http:0", "http://localhost:5102"), new("ConnectionStrings:sessions", "localhost:6380,password=secret"),
        new("ConnectionStrings:orders-db", "Host=127.0.0.1;Port=5433;Database=orders;Password=secret"),
        new("ConnectionStrings:reports-db", "Host=127.0.0.1;Port=5433;Database=reports;Password=secret"),
    ]).Build()));

    [Theory]
    [InlineData("http://localhost:5102/payments/17?card=4711", 5102, "GET payments/payments/{id}")]
    [InlineData("http://127.0.0.1:5102/v2/orders/8f14e45f-ceea-467f-9575-5a7d8b2c1d3e/lines", 5102, "GET payments/v2/orders/{id}/lines")]
    [InlineData("https://api.example.com/users/ada%40example.com", 443, "GET api.example.com/users/{id}")]
    [InlineData("https://api.example.com:8443/", 8443, "GET api.example.com:8443/")]
    public void Of_a_call_over_http_it_is_method_host_and_path(string url, int port, string expected) => Title("GET",
        ("http.request.method", "GET"), ("url.full", url), ("server.address", new Uri(url).Host), ("server.port", port)).ShouldBe(expected);

    [Theory]
    [InlineData("postgresql", "SELECT id FROM orders WHERE name = 'ada'", "orders", 5433, "SELECT orders · orders-db")]
    [InlineData("postgresql", "insert into \"public\".\"lines\" values ($1)", "reports", 5433, "INSERT public.lines · reports-db")]
    [InlineData("postgresql", "  update stock set count = 4711", "elsewhere", 5433, "UPDATE stock")]
    [InlineData("postgresql", "BEGIN", "orders", 5433, "BEGIN · orders-db")]
    [InlineData("redis", "HGET", "0", 6380, "HGET · sessions")]
    [InlineData("mssql", "", "orders", 1433, "the name")]
    public void Of_a_database_it_is_the_operation_and_the_need(string system, string query, string database, int port, string expected) =>
        Title("the name", ("db.system.name", system), (system == "redis" ? "db.operation.name" : "db.query.text", query.Length == 0 ? null : query),
            ("db.namespace", database), ("server.address", "localhost"), ("server.port", port)).ShouldBe(expected);

    [Theory]
    [InlineData("GET /orders/{id}")]
    [InlineData("charge the card")]
    [InlineData("Stripe.Charge create")]
    public void A_name_that_says_more_stays(string name)
        => Title(name, ("http.request.method", "GET"), ("url.full", "https://api.example.com/charges")).ShouldBe(name);

    private static string Title(string name, params IReadOnlyList<(string Name, object? Value)> tags)
    {
        using var source = new ActivitySource("SpanTitleTests");
        using var listener = new ActivityListener
        {
            ShouldListenTo = heard => heard == source,
            Sample = static (ref _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        using var span = source.StartActivity(name, ActivityKind.Client)!;
        foreach (var (key, value) in tags)
            span.SetTag(key, value);
        return s_titles.For(KeptSpan.FromActivity(span, new Clip(new Redactor())));
    }
}
