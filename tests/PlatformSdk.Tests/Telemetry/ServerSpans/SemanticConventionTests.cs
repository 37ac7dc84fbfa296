using System.Net;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Testing.Otlp.Wire;

namespace PlatformSdk.Tests.Telemetry.ServerSpans;

/// <summary>Each shape of request against the stable HTTP semantic conventions, attribute by attribute.</summary>
public sealed class SemanticConventionTests(TracedService traced) : IClassFixture<TracedService>
{
    [Fact]
    public async Task A_plain_request_has_every_attribute_and_no_other()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.UserAgent.ParseAdd("shop-app/2.1 (test)");

        var span = await traced.SpanOfAsync(request);

        span.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).ShouldBe(new Dictionary<string, object>
        {
            ["client.address"] = "127.0.0.1",
            ["http.request.method"] = "GET",
            ["http.response.status_code"] = 200L,
            ["http.route"] = "/",
            ["server.address"] = "127.0.0.1",
            ["server.port"] = (long)traced.Service.Address.Port,
            ["url.path"] = "/",
            ["url.scheme"] = "http",
            ["user_agent.original"] = "shop-app/2.1 (test)",
        });
        span.Name.ShouldBe("GET /");
        span.Span.Kind.ShouldBe(SpanKind.Server);
        span.Span.Status.ShouldBeNull();
        span.Span.Events.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/orders/17", "GET /orders/{id:int}", "/orders/{id:int}")]
    [InlineData("/group/a/b/c", "GET /group/{name}/{*rest}", "/group/{name}/{*rest}")]
    public async Task A_parameter_of_a_route_is_in_the_path_and_not_in_the_name(string path, string name, string route)
    {
        var span = await traced.GetAsync(path);

        span.Name.ShouldBe(name);
        span.Tags["http.route"].ShouldBe(route);
        span.Tags["url.path"].ShouldBe(path);
    }

    [Fact]
    public async Task A_request_without_a_route_is_named_by_its_method_alone()
    {
        var span = await traced.GetAsync("/nowhere/4711");

        span.Name.ShouldBe("GET");
        span.Tags.ShouldNotContainKey("http.route");
        Outcome(span).ShouldBe((404L, null, StatusCode.Unset));
    }

    /// <summary>A collector may refuse a span that has an attribute twice, and what came with it.</summary>
    [Fact]
    public async Task What_code_of_the_service_has_set_is_there_once_with_our_value()
    {
        var span = await traced.GetAsync("/tagged");

        span.Tags["client.address"].ShouldBe("127.0.0.1");
        span.Tags["http.route"].ShouldBe("/tagged");
        Outcome(span).ShouldBe((500L, "500", StatusCode.Error));
    }

    [Fact]
    public async Task A_branch_of_the_pipeline_keeps_its_whole_path()
        => (await traced.GetAsync("/branch/leaf")).Tags["url.path"].ShouldBe("/branch/leaf");

    [Fact]
    public async Task What_was_created_is_no_error()
        => Outcome(await traced.SpanOfAsync(new HttpRequestMessage(HttpMethod.Post, "/orders"))).ShouldBe((201L, null, StatusCode.Unset));

    [Fact]
    public async Task A_wrong_method_is_the_clients_error_and_not_ours()
        => Outcome(await traced.SpanOfAsync(new HttpRequestMessage(HttpMethod.Delete, "/orders"))).ShouldBe((405L, null, StatusCode.Unset));

    [Theory]
    [InlineData("/refused", 400)]
    [InlineData("/orders/none", 404)]
    public async Task A_client_error_leaves_the_status_of_the_span_alone(string path, long status)
        => Outcome(await traced.GetAsync(path)).ShouldBe((status, null, StatusCode.Unset));

    [Fact]
    public async Task A_server_error_is_an_error_with_its_code_as_type()
    {
        var span = await traced.GetAsync("/broken");

        Outcome(span).ShouldBe((503L, "503", StatusCode.Error));
        span.Span.Events.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/throws")]
    [InlineData("/throws/later")]
    public async Task An_unhandled_exception_is_recorded_once_under_the_route_that_threw_it(string path)
    {
        var span = await traced.GetAsync(path);

        Outcome(span).ShouldBe((500L, "System.InvalidOperationException", StatusCode.Error));
        span.Name.ShouldBe($"GET {path}");
        var recorded = span.Span.Events.ShouldHaveSingleItem();
        recorded.Name.ShouldBe("exception");
        var details = recorded.Attributes.ToDictionary(attribute => attribute.Key, attribute => attribute.Value.StringValue);
        details["exception.type"].ShouldBe("System.InvalidOperationException");
        details["exception.message"].ShouldBe("no stock");
        details["exception.stacktrace"].ShouldContain("TracedService");
    }

    [Fact]
    public async Task A_client_that_leaves_is_no_error_of_the_server()
    {
        var span = await traced.SpanOfAsync(new HttpRequestMessage(HttpMethod.Get, "/late"), cancellation: traced.Late.Token);

        span.Tags.ShouldNotContainKey("error.type");
        span.Span.Events.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_redirect_is_no_error()
        => Outcome(await traced.GetAsync("/moved")).ShouldBe((302L, null, StatusCode.Unset));

    [Fact]
    public async Task A_streamed_answer_is_one_span_until_its_end()
        => Outcome(await traced.GetAsync("/stream")).ShouldBe((200L, null, StatusCode.Unset));

    [Fact]
    public async Task A_request_over_HTTP_2_says_so()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact
        };
        (await traced.SpanOfAsync(request, traced.Http2)).Tags["network.protocol.version"].ShouldBe("2");
    }

    [Theory]
    [InlineData("BREW", "/any", "HTTP /any")]
    [InlineData("X-RANDOM-4711", "/nothing", "HTTP")]
    public async Task A_method_that_nobody_knows_does_not_multiply_the_names(string method, string path, string name)
    {
        var span = await traced.SpanOfAsync(new HttpRequestMessage(new HttpMethod(method), path));

        span.Name.ShouldBe(name);
        span.Tags["http.request.method"].ShouldBe("_OTHER");
        span.Tags["http.request.method_original"].ShouldBe(method);
    }

    [Theory]
    [InlineData("/?token=s3cret&page=2", "token=REDACTED&page=REDACTED")]
    [InlineData("/?s3cret", "REDACTED")]
    [InlineData("/?a=1&a=2&=x", "a=REDACTED&a=REDACTED&=REDACTED")]
    public async Task A_query_shows_its_names_and_no_value(string path, string query)
        => (await traced.GetAsync(path)).Tags["url.query"].ShouldBe(query);

    [Fact]
    public async Task A_long_query_is_cut()
    {
        var span = await traced.GetAsync("/?" + string.Join('&', Enumerable.Range(0, 900).Select(i => $"k{i}=v")));
        ((string)span.Tags["url.query"]).Length.ShouldBe(1_024);
    }

    [Fact]
    public async Task The_name_that_the_client_used_is_the_servers_address()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "orders.example.com";

        var span = await traced.SpanOfAsync(request);

        span.Tags["server.address"].ShouldBe("orders.example.com");
        span.Tags.ShouldNotContainKey("server.port");
    }

    private static (long Status, string? Error, StatusCode Code) Outcome(ReceivedSpan span)
        => ((long)span.Tags["http.response.status_code"], span.Tags.GetValueOrDefault("error.type") as string, span.Span.Status?.Code
            ?? StatusCode.Unset);
}
