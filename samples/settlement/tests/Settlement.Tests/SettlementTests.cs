using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.Logging.Abstractions;

namespace Settlement.Tests;

public sealed class SettlementTests
{
    [Fact]
    public async Task Settles_every_paid_order_once()
    {
        using var orders = new Orders(paid: 3);

        await new NightlySettlement(orders, NullLogger<NightlySettlement>.Instance).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, orders.Settled.Distinct().Count());
        Assert.Equal(3, orders.Settled.Count);
    }

    [Fact]
    public async Task An_order_that_cannot_be_settled_fails_the_job_so_that_it_is_run_again()
    {
        using var orders = new Orders(paid: 1) { Answer = HttpStatusCode.Conflict };

        await Assert.ThrowsAsync<HttpRequestException>(() => new NightlySettlement(orders, NullLogger<NightlySettlement>.Instance)
            .RunAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The orders service, as far as the job knows it.</summary>
    private sealed class Orders(int paid) : HttpMessageHandler, IHttpClientFactory
    {
        private readonly List<Guid> _paid = [.. Enumerable.Range(0, paid).Select(_ => Guid.NewGuid())];

        public HttpStatusCode Answer { get; init; } = HttpStatusCode.OK;

        public List<string> Settled { get; } = [];

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false) { BaseAddress = new Uri($"http://{name}/") };

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == HttpMethod.Get)
                return Task.FromResult(new HttpResponseMessage { Content =
                    JsonContent.Create(_paid.Select(id => new { Id = id, AmountInCents = 100 })) });
            if (Answer == HttpStatusCode.OK)
            {
                Settled.Add(request.RequestUri!.AbsolutePath);
                _paid.RemoveAll(id => request.RequestUri.AbsolutePath.Contains(id.ToString(), StringComparison.Ordinal));
            }

            return Task.FromResult(new HttpResponseMessage(Answer));
        }
    }
}
