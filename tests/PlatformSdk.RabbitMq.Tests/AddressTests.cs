using Microsoft.Extensions.Configuration;
using PlatformSdk.RabbitMq.Connecting;

namespace PlatformSdk.RabbitMq.Tests;

public sealed class AddressTests
{
    [Theory]
    [InlineData("amqp://u:p@h", "h", 5672, "/", "u", "p", false)]
    [InlineData("amqps://u:p@h", "h", 5671, "/", "u", "p", true)]
    [InlineData("rabbitmq://u:p@h:1/", "h", 1, "/", "u", "p", false)]
    [InlineData("amqps://u%40x:p%23%2F%3A@h/shop%2Forders", "h", 5671, "shop/orders", "u@x", "p#/:", true)]
    [InlineData("amqp://u:p%2Bq+r@h/shop", "h", 5672, "shop", "u", "p+q+r", false)]
    [InlineData("amqp://[::1]:7", "::1", 7, "/", "guest", "guest", false)]
    public void An_address_is_read(string text, string host, int port, string virtualHost, string user, string password, bool tls)
    {
        var address = Read(text);

        address.ShouldBe(new QueueAddress(host, port, virtualHost, user, password, tls));
        address.ToString().ShouldNotContain($":{password}@");
    }

    private static QueueAddress Read(string text) => QueueAddress.Read("q", new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:q"] = text }).Build());
}
