using PlatformSdk.Needs;
using PlatformSdk.Testing;

namespace PlatformSdk.Tests.Needs;

/// <summary>The one command that starts a need on a laptop.</summary>
public sealed class NeedCommandTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    [Theory]
    [InlineData("postgres", "Host=localhost;Port=5433;Username=orders;Password=s3cret;Database=shop",
        "docker run -d --rm --name orders-store -p 127.0.0.1:5433:5432 -e POSTGRES_HOST_AUTH_METHOD=trust -e POSTGRES_USER=orders -e " +
            "POSTGRES_DB=shop postgres:18")]
    [InlineData("postgres", "Host=localhost;Username=a b;Password=s3cret",
        "docker run -d --rm --name orders-store -p 127.0.0.1:5432:5432 -e POSTGRES_HOST_AUTH_METHOD=trust postgres:18")]
    [InlineData("redis", "127.0.0.1:6380,password=s3cret", "docker run -d --rm --name orders-store -p 127.0.0.1:6380:6379 redis:8")]
    [InlineData("queue", "amqp://guest:s3cret@localhost/", "docker run -d --rm --name orders-store -p 127.0.0.1:5672:5672 rabbitmq:4")]
    [InlineData("bucket", "http://localhost:8333", "docker run -d --rm --name orders-store -p 127.0.0.1:8333:8333 chrislusf/seaweedfs:4.44")]
    [InlineData("bucket", "Endpoint=http://127.0.0.1:9000;Bucket=invoices;AccessKey=a;SecretKey=s3cret",
        "docker run -d --rm --name orders-store -p 127.0.0.1:9000:8333 -e S3_BUCKET=invoices chrislusf/seaweedfs:4.44")]
    [InlineData("service", "http://localhost:5001", "dotnet run, in the repository of store")]
    [InlineData("service", "http://store", "dotnet run, in the repository of store; here, set services__store__http__0=http://localhost:PORT")]
    [InlineData("external", "https://api.example.com", null)]
    [InlineData("postgres", "Host=db.example.com;Password=s3cret", null)]
    [InlineData("postgres", null, null)]
    public void The_command_starts_a_container_where_the_address_is_this_machine_and_never_shows_a_password(string type, string? address,
        string? command)
        => new StartCommand("orders", _temporary.Path, null).For(new PlatformNeed("store", type), address).ShouldBe(command);

    [Fact]
    public void The_command_is_compose_where_the_build_has_written_it()
    {
        File.WriteAllText(Path.Combine(_temporary.Path, "compose.yaml"),
            "services:\n  \"orders-orders-db\":\n    image: postgres:16\n  \"orders-cache\":\n    image: redis\n");
        var command = new StartCommand("orders", _temporary.Path, _temporary.Path);

        command.For(new PlatformNeed("orders-db", "postgres"), null).ShouldBe("docker compose up -d orders-orders-db");
        command.For(new PlatformNeed("cache", "redis"), "localhost:6379").ShouldBe("docker compose up -d orders-cache");
        command.For(new PlatformNeed("image", "redis"), "localhost:6379")
            .ShouldBe("docker run -d --rm --name orders-image -p 127.0.0.1:6379:6379 redis:8");
    }

    [Theory]
    [InlineData("postgres", "Host=db.example.com;Username=orders")]
    [InlineData("queue", "amqps://orders@broker.example.com/shop")]
    [InlineData("bucket", "https://s3.example.com/invoices")]
    [InlineData("redis", "cache.example.com:6379")]
    public void A_need_on_another_machine_has_no_command_even_if_compose_contains_it(string type, string address)
    {
        File.WriteAllText(Path.Combine(_temporary.Path, "compose.yaml"), "services:\n  orders-store:\n");

        new StartCommand("orders", _temporary.Path, _temporary.Path).For(new PlatformNeed("store", type), address).ShouldBeNull();
    }

    [Fact]
    public void The_command_is_compose_under_the_name_that_a_build_gives_the_container()
    {
        var sample = Path.Combine(Repository.Root, "samples", "orders", "src", "Orders");

        new StartCommand("orders", sample, sample).For(new PlatformNeed("orders-db", "postgres"), null)
            .ShouldBe("docker compose up -d orders-orders-db");
    }

    [Fact]
    public void The_command_works_from_the_folder_where_the_shell_stands()
    {
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(_temporary.Path, "src", "orders")).FullName, "compose.yaml"),
            "services:\n  orders-db:\n");
        new StartCommand("orders", Path.Combine(_temporary.Path, "src", "orders"), _temporary.Path)
            .For(new PlatformNeed("orders-db", "postgres"), null)
            .ShouldBe($"docker compose -f {Path.Combine("src", "orders", "compose.yaml")} up -d orders-db");
    }

    public void Dispose() => _temporary.Dispose();
}
