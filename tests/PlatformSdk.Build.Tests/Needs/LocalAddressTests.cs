namespace PlatformSdk.Build.Tests.Needs;

/// <summary>An address on a laptop fits the type of the need, or is an error at its place that contains nothing of it.</summary>
public class LocalAddressTests
{
    [Theory]
    [InlineData("postgres", "5432", "a port without a host")]
    [InlineData("postgres", "localhost", "it has no port")]
    [InlineData("postgres", "localhost:99999", "from 1 to 65535")]
    [InlineData("postgres", "localhost:0", "from 1 to 65535")]
    [InlineData("postgres", "localhost:", "from 1 to 65535")]
    [InlineData("postgres", "localhost 5432", "host:port")]
    [InlineData("postgres", "Host=localhost;Port=543210;Password=hunter2hunter2", "from 1 to 65535")]
    [InlineData("postgres", "mysql://localhost:3306/orders", "postgres://, postgresql://")]
    [InlineData("postgres", "postgres://me:hunter2hunter2@localhost:54x2/orders", "from 1 to 65535")]
    [InlineData("redis", "6379", "a port without a host")]
    [InlineData("redis", "localhost:70000,password=hunter2hunter2", "from 1 to 65535")]
    [InlineData("redis", "http://localhost:6379", "redis://, rediss://")]
    [InlineData("queue", "5672", "a port without a host")]
    [InlineData("queue", "localhost:567200", "from 1 to 65535")]
    [InlineData("queue", "kafka://localhost:9092", "amqp://, amqps://")]
    [InlineData("bucket", "8333", "a port without a host")]
    [InlineData("bucket", "ftp://localhost:21", "http://, https://, s3://")]
    [InlineData("service", "5101", "http://")]
    [InlineData("service", "localhost:5101", "http://")]
    [InlineData("service", "http://localhost:510100", "from 1 to 65535")]
    [InlineData("service", "http://", "host:port")]
    [InlineData("service", "ftp://localhost", "http://, https://")]
    [InlineData("external", "localhost", "http://")]
    [InlineData("external", "https://:443", "host:port")]
    public void What_cannot_be_an_address_is_an_error_at_its_place(string type, string local, string reason)
    {
        var finding = Run.Findings($"{Run.Head}needs:\n  other: {{ {Type(type)}, local: \"{local}\" }}\n").ShouldHaveSingleItem();

        finding.Code.Id.ShouldBe("PLAT1004", finding.Message);
        (finding.Span.Line, finding.Span.Column).ShouldBe((6, $"  other: {{ {Type(type)}, local: ".Length + 1));
        finding.Message.ShouldContain(reason);
        finding.Message.ShouldNotContain("hunter2");
    }

    [Theory]
    [InlineData("postgres", "localhost:5442")]
    [InlineData("postgres", "127.0.0.1:5432")]
    [InlineData("postgres", "[::1]:5432")]
    [InlineData("postgres", "db.dev.example:5432")]
    [InlineData("postgres", "Host=localhost;Port=5433;Password=a=b:c,d@e")]
    [InlineData("postgres", "Host=/var/run/postgresql;Username=me")]
    [InlineData("postgres", "postgres://me:a/b?c@one:5432,two/orders?sslmode=require")]
    [InlineData("redis", "cache")]
    [InlineData("redis", "one:6379, two:6379,password=a:b,ssl=true")]
    [InlineData("redis", "rediss://:secret@cache.example:6380/0")]
    [InlineData("queue", "amqp://me:pass@broker:5672/vhost")]
    [InlineData("queue", "host=localhost;username=me")]
    [InlineData("bucket", "Endpoint=http://localhost:9000;Bucket=b;AccessKey=a;SecretKey=c")]
    [InlineData("bucket", "http://localhost:9000")]
    [InlineData("service", "http://localhost:5101")]
    [InlineData("service", "https://orders.dev.example/base")]
    [InlineData("external", "http://[::1]:8080")]
    [InlineData("secret", "5432")]
    public void What_a_client_accepts_is_accepted(string type, string local) =>
        Run.Findings($"{Run.Head}needs:\n  other: {{ {Type(type)}, local: \"{local}\" }}\n").ShouldNotContain(f => f.Code.Id == "PLAT1004");

    private static string Type(string type) => type == "external" ? "type: external, url: \"https://a.example\"" : $"type: {type}";
}
