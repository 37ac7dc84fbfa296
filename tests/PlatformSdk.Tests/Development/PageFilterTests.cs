using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using PlatformSdk.Development.Collecting;
using PlatformSdk.Development.Filters;
using PlatformSdk.Testing;

namespace PlatformSdk.Tests.Development;

/// <summary>What the address of a view asks for is what it shows.</summary>
[Collection(Collections.Alone)]
public sealed class PageFilterTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("priced", true)]
    [InlineData("PRICED ada", true)]
    [InlineData("priced grace", false)]
    [InlineData("Id=17", true)]
    [InlineData("id=17 Customer=\"Ada Lovelace\"", true)]
    [InlineData("Id=1", false)]
    [InlineData("Id=7", false)]
    [InlineData("Other=17", false)]
    [InlineData("Quote=\"a \"\"b\"\" c\"", true)]
    [InlineData("a=b", true)]
    [InlineData("\"", true)]
    [InlineData("\"priced order", true)]
    public void A_search_finds_lines_with_all_of_its_words(string search, bool expected)
    {
        KeyValuePair<string, string>[] values = [new("Id", "17"), new("Customer", "Ada Lovelace"), new("Quote", "a \"b\" c")];

        new SearchText(search).Matches(["Priced order 17, a=b", null], values).ShouldBe(expected);
        foreach (var (name, value) in values)
            new SearchText(SearchText.Term(name, value)).Matches([], values).ShouldBeTrue(name);
    }

    [Fact]
    public async Task Lines_are_found_by_text_value_level_and_category_and_their_values_are_columns()
    {
        await using var service = await DevelopmentService.StartAsync(app => app.MapGet("/{id}", (int id, ILoggerFactory loggers) =>
        {
            var logger = loggers.CreateLogger(id % 2 == 0 ? "Orders.Even" : "Orders.Odd");
            using (logger.BeginScope(new Dictionary<string, object> { ["Tenant"] = "acme" }))
                logger.Log(id > 2 ? LogLevel.Error : LogLevel.Information, "Priced {Id} for {Customer}", id, id == 3 ? "Ada Lovelace" : "Grace");
        }));
        foreach (var id in (int[])[1, 2, 3, 4])
            (await service.Client.GetAsync($"/{id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await service.PageThatSaysAsync("/platform/logs", "Priced 4");

        (await FoundAsync("text=priced")).ShouldBe(["Priced 4 for Grace", "Priced 3 for Ada Lovelace", "Priced 2 for Grace", "Priced 1 for Grace"]);
        (await FoundAsync("text=Id%3D3")).ShouldBe(["Priced 3 for Ada Lovelace"]);
        (await FoundAsync("text=Tenant%3Dacme&category=Orders.Even")).ShouldBe(["Priced 4 for Grace", "Priced 2 for Grace"]);
        (await FoundAsync("level=error&category=Orders.Odd&minutes=5")).ShouldBe(["Priced 3 for Ada Lovelace"]);
        (await FoundAsync("text=nothing")).ShouldBeEmpty();
        (await service.PageAsync("/platform/logs?text=nothing")).Texts("#lines .empty strong").ShouldBe(["No line matches these filters."]);

        var table = await service.PageAsync("/platform/logs?text=Customer%3D%22Ada+Lovelace%22&view=columns");
        table.Texts("thead th").ShouldBe(["Line", "Customer", "Id", "Tenant"]);
        table.Texts("tbody td").ShouldBe(["Ada Lovelace", "3", "acme"]);
        table.Values("href").ShouldContain("/platform/logs?text=Tenant%3Dacme&view=columns");

        async Task<IReadOnlyList<string>> FoundAsync(string query) => (await service.PageAsync($"/platform/logs?{query}")).Texts(".line .message");
    }

    [Fact]
    public async Task Traces_are_found_by_name_result_duration_and_the_text_of_any_span()
    {
        await using var service = await DevelopmentService.StartAsync(app =>
        {
            app.MapGet("/orders/{id}", (int id) => Activity.Current!.SetTag("order.id", id));
            app.MapGet("/throws", string () => throw new InvalidOperationException("no stock"));
        });
        foreach (var path in (string[])["/orders/17", "/orders/18", "/throws"])
            (await service.Client.GetAsync(path)).Dispose();
        await Eventually.IsTrueAsync("all traces", () => service.Traces.Newest().Count(trace => trace.Root.Kind == ActivityKind.Server) == 3);

        (await FoundAsync("status=failed")).ShouldBe(["GET /throws"]);
        (await FoundAsync("status=ok&name=GET%20%2Forders%2F%7Bid%7D")).ShouldBe(["GET /orders/{id}", "GET /orders/{id}"]);
        (await FoundAsync("text=order.id%3D17")).ShouldBe(["GET /orders/{id}"]);
        (await FoundAsync("text=%22no+stock%22&minutes=1")).ShouldBe(["GET /throws"]);
        (await FoundAsync("slower=600000")).ShouldBeEmpty();
        var chosen = await service.PageAsync("/platform/traces?name=GET%20%2Fthrows&slower=nonsense&minutes=-1&status=");
        chosen.Texts("option[selected]").ShouldContain("GET /throws");
        chosen.Texts("#traces h2").ShouldHaveSingleItem().ShouldStartWith("1 of ");

        async Task<IReadOnlyList<string>> FoundAsync(string query) => (await service.PageAsync($"/platform/traces?{query}")).Texts(".trace .what a");
    }

    /// <summary>The store is full, with 30,000 spans, and a search is still quick.</summary>
    [Fact]
    public void A_search_looks_through_all_that_is_kept()
    {
        var (traces, clip) = (new TraceStore(), new Clip(new PlatformSdk.Redaction.Redactor()));
        foreach (var trace in Enumerable.Range(0, Limits.Traces))
        {
            Activity.Current = null;
            using var root = new Activity($"work {trace}").SetIdFormat(ActivityIdFormat.W3C).Start();
            foreach (var number in Enumerable.Range(0, Limits.SpansOfATrace - 1))
            {
                using var child = new Activity("child").SetTag("number", $"{trace}/{number}").Start();
                traces.Add(KeptSpan.FromActivity(child, clip));
            }
            traces.Add(KeptSpan.FromActivity(root, clip));
        }
        var query = new ViewQuery("/platform/traces", new QueryCollection(new Dictionary<string, StringValues> { ["text"] = "number=57/198" }));
        var filter = new KeptTraceFilter(query, DateTimeOffset.UtcNow, span => span.Name);

        traces.Kept.Spans.ShouldBe(Limits.Traces * Limits.SpansOfATrace);
        traces.Newest().Where(filter.Accepts).ShouldHaveSingleItem().Root.Name.ShouldBe("work 57");
    }
}
