using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;
using PlatformSdk.Testing.Otlp;

namespace PlatformSdk.EndToEnd.Tests.Samples;

/// <summary>The samples do what their README says.</summary>
[Collection(Shop.Collection)]
public sealed class ShopTests(Shop shop)
{
    [Fact]
    public void The_shop_is_committed_with_what_its_builds_write() => shop.Build.Output.ShouldContain("0 Warning(s)");

    [Theory]
    [InlineData("orders", "Orders")]
    [InlineData("payments", "Payments")]
    [InlineData("receipts", "Receipts")]
    [InlineData("settlement", "Settlement")]
    public async Task The_shop_passes_its_own_tests(string service, string project)
    {
        var folder = Path.Combine(shop.Samples, service, "tests", $"{project}.Tests");
        await using var tests =
            shop.Machine.Start(folder, new Dictionary<string, string?>(), "dotnet", Path.Combine("bin", "Debug", "net10.0", $"{project}.Tests.dll"));

        (await tests.WaitAsync()).ShouldSucceed().Output.ShouldMatch("(?i)failed: 0");
    }

    [Fact]
    public async Task The_shop_takes_an_order_has_it_paid_in_the_same_trace_and_settles_it_at_night()
    {
        var order = await PlaceAsync(HttpStatusCode.Created);
        order["state"]!.GetValue<string>().ShouldBe("Paid");
        order["receipt"]!.GetValue<string>().ShouldNotBeEmpty();

        (await shop.SettleAsync()).ShouldSucceed();

        (await StateAsync(order)).ShouldBe("Settled");
        // A late payment may be quicker, in a trace of its own: paying twice pays once.
        await Eventually.IsTrueAsync("the spans of order and payment in one trace",
            () => PaymentsOf(order).Any(payment => shop.Collector.Received.Spans
            .Any(span => span.TraceId == payment.TraceId && span.Name.StartsWith("POST /orders", StringComparison.Ordinal)
                && (string)span.Resource["service.name"] == "orders")));
        await Eventually.IsTrueAsync("the job's span, with a trace of its own that reaches orders", () => shop.Collector.Received.Spans
            .Where(span => span.Name == "job settlement")
                .Any(job => shop.Collector.Received.Spans.Any(span => span.TraceId == job.TraceId
                && (string)span.Resource["service.name"] == "orders")));
    }

    [Fact]
    public async Task The_shop_applies_each_of_its_four_migrations_once()
    {
        (await shop.MigrateAsync()).Output.ShouldContain("'orders-db' has no pending migration.");

        shop.Migrated.Output.ShouldContain("Applied db/migrations/0001-create-orders.sql to 'orders-db'");
        shop.Migrated.Output.Split("Applied db/migrations/").Length.ShouldBe(5);
    }

    [Fact]
    public async Task The_shop_signs_the_next_payment_with_a_key_that_was_rotated_meanwhile()
    {
        using var payments = shop.Payments;
        var order = Guid.NewGuid();
        var before = await SignatureAsync(payments, order);

        shop.Rotate($"key-{Guid.NewGuid()}");

        await Eventually.IsTrueAsync("a signature with the new key", async () => await SignatureAsync(payments, order) != before);
    }

    [Fact]
    public async Task The_shop_loses_no_order_while_payments_is_away()
    {
        await shop.StopPaymentsAsync();
        var order = await PlaceAsync(HttpStatusCode.Accepted);
        (await StateAsync(order)).ShouldBe("Placed");

        await shop.StartPaymentsAsync();

        await Eventually.IsTrueAsync("the late payment", async () => await StateAsync(order) is "Paid" or "Settled");
    }

    [Fact]
    public async Task The_shop_loses_no_order_when_orders_is_started_anew()
    {
        var order = await PlaceAsync(HttpStatusCode.Created);

        await shop.StopOrdersAsync();
        await shop.StartOrdersAsync();

        (await StateAsync(order)).ShouldBe("Paid");
    }

    [Fact]
    public async Task The_shop_sends_a_receipt_through_the_queue_in_the_trace_of_its_publisher_also_when_the_worker_was_away()
    {
        await shop.StopReceiptsAsync();
        var order = await PlaceAsync(HttpStatusCode.Created);

        await shop.StartReceiptsAsync();

        await Eventually.IsTrueAsync("the receipt, in a trace of orders", () => ReceiptsOf(order).Any(receipt => shop.Collector.Received.Spans
            .Any(span => span.TraceId == receipt.TraceId && (string)span.Resource["service.name"] == "orders")));
    }

    [Fact]
    public async Task The_shop_takes_orders_while_the_broker_does_not_answer_and_sends_their_receipts_later()
    {
        JsonNode order;
        shop.SignalBroker("STOP");
        try
        {
            order = await PlaceAsync(HttpStatusCode.Created);
        }
        finally
        {
            shop.SignalBroker("CONT");
        }

        await Eventually.IsTrueAsync("the late receipt", () => ReceiptsOf(order).Any());
    }

    [Fact]
    public async Task The_shop_answers_for_a_settled_order_from_the_cache()
    {
        var order = await PlaceAsync(HttpStatusCode.Created);
        (await shop.SettleAsync()).ShouldSucceed();
        (await StateAsync(order)).ShouldBe("Settled");

        await shop.ForgetAsync(Id(order));

        (await StateAsync(order)).ShouldBe("Settled");
    }

    [Fact]
    public async Task The_shop_refuses_what_the_card_is_not_good_for()
    {
        var order = await PlaceAsync(HttpStatusCode.Created, 100_001);

        order["state"]!.GetValue<string>().ShouldBe("Declined");
    }

    [Fact]
    public async Task The_shop_runs_on_a_laptop_by_one_command()
    {
        // It would take the message from the one that the command starts.
        await shop.StopReceiptsAsync();

        var result = await shop.Machine.DotnetAsync(shop.Samples, "run", "shop.cs", "--", "--once", "--database", shop.ConnectionString,
            "--queue", shop.Queue, "--cache", shop.Cache, "--port", FreePort.FirstOf(4).ToString(CultureInfo.InvariantCulture),
            "--feed", shop.Machine.Feed, "--version", shop.Machine.Version);

        await shop.StartReceiptsAsync();
        result.ShouldSucceed().Output.ShouldContain("\"state\":\"Settled\"");
        result.Output.ShouldContain("Sent the receipt of order");
    }

    private async Task<JsonNode> PlaceAsync(HttpStatusCode expected, long amount = 4200)
    {
        using var orders = shop.Orders;
        using var response = await orders.PostAsJsonAsync("/orders", new { Customer = "Ada", AmountInCents = amount });
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(expected, $"{text}\n{shop.Said}");
        return JsonNode.Parse(text)!;
    }

    private async Task<string> StateAsync(JsonNode order)
    {
        using var orders = shop.Orders;
        return (await orders.GetFromJsonAsync<JsonNode>($"/orders/{Id(order)}"))!["state"]!.GetValue<string>();
    }

    private IEnumerable<ReceivedSpan> PaymentsOf(JsonNode order) => shop.Collector.Received.Spans
        .Where(span => (string)span.Resource["service.name"] == "payments" && span.Tags.TryGetValue("url.path", out var path)
            && ((string)path).EndsWith(Id(order), StringComparison.Ordinal));

    private IEnumerable<ReceivedLog> ReceiptsOf(JsonNode order) => shop.Collector.Received.Logs
        .Where(log => (string)log.Resource["service.name"] == "receipts" && log.Tags.TryGetValue("Order", out var number)
            && (string)number == Id(order));

    private static string Id(JsonNode order) => order["id"]!.GetValue<string>();

    private static async Task<string> SignatureAsync(HttpClient payments, Guid order)
    {
        using var response = await payments.PutAsJsonAsync($"/payments/{order}", new { AmountInCents = 100 });
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!["signature"]!.GetValue<string>();
    }
}
