using PlatformSdk.Needs;

namespace PlatformSdk.Tests.Needs;

public sealed class NeedAddressTests
{
    [Theory]
    [InlineData("postgres", "Host=db;Port=5433;Username=u;Password=p", "db", 5433)]
    [InlineData("postgres", "Server=db;Database=orders", "db", 5432)]
    [InlineData("postgres", "Host=one,two;Port=5432", "one", 5432)]
    [InlineData("postgres", "Host=one:6000,two:6001", "one", 6000)]
    [InlineData("postgres", "postgres://u:p@db/orders", "db", 5432)]
    [InlineData("postgres", "db:5433", "db", 5433)]
    [InlineData("redis", "cache", "cache", 6379)]
    [InlineData("redis", "cache:6380,password=p,ssl=true", "cache", 6380)]
    [InlineData("redis", "rediss://:p@cache:6380", "cache", 6380)]
    [InlineData("redis", "rediss://:p@cache", "cache", 6379)]
    [InlineData("redis", "cache,password=p,ssl=True,abortConnect=False", "cache", 6380)]
    [InlineData("redis", "cache,ssl=false", "cache", 6379)]
    [InlineData("redis", "tcp://cache", "cache", 6379)]
    [InlineData("postgres", "postgresql+asyncpg://u:p@db/orders", "db", 5432)]
    [InlineData("queue", "amqp://u:p@mq", "mq", 5672)]
    [InlineData("queue", "amqps://u:p@mq", "mq", 5671)]
    [InlineData("queue", "kafka-1:9092,kafka-2:9092", "kafka-1", 9092)]
    [InlineData("queue", "Endpoint=sb://bus.example.net:5671/;SharedAccessKey=k", "bus.example.net", 5671)]
    [InlineData("bucket", "https://s3.example.com", "s3.example.com", 443)]
    [InlineData("service", "http://[::1]:8080", "::1", 8080)]
    public void Host_and_port_are_found_in_what_people_write(string type, string text, string host, int port)
        => NeedAddress.Parse(type, text).ShouldBe((host, port));

    [Theory]
    [InlineData("redis", "")]
    [InlineData("bucket", "AccountName=a;AccountKey=k")]
    [InlineData("queue", "mq")]
    [InlineData("queue", "Endpoint=sb://bus.example.net/;SharedAccessKey=k")]
    [InlineData("postgres", "mysql://db/orders")]
    [InlineData("quantum-store", "store")]
    public void Where_there_is_no_address_none_is_invented(string type, string text) => NeedAddress.Parse(type, text).ShouldBeNull();
}
