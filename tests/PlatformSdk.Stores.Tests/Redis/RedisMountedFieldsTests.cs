using StackExchange.Redis;

namespace PlatformSdk.Stores.Tests.Redis;

/// <summary>The Secret of an operator, mounted as files with the parts of a connection.</summary>
public sealed class RedisMountedFieldsTests
{
    private const string Plain = "127.0.0.1:{0},ssl=false";

    [Theory]
    [InlineData(null, "password", "pw-of-orders")]
    [InlineData(Plain, "password", "pw-of-orders")]
    [InlineData(Plain, "token", "pass,word@1/?#")]
    public async Task The_parts_that_an_operator_leaves_are_a_connection(string? text, string field, string password)
    {
        await using var server = await RedisServer.StartNewAsync();
        await server.AllowAsync("orders", password);
        (string, string)[] place = text is null ? [("host", "127.0.0.1"), ("port", $"{server.TlsPort}"), ("ca.crt", server.Authority)] : [];
        using var secret = new MountedSecret(Cache.Need, [("username", "orders"), (field, password), .. place]);
        await using var service = Cache.With(text is null ? null : string.Format(null, text, server.Port), secret.Settings);

        await service.StartAsync();
        await service.Get<IConnectionMultiplexer>(Cache.Need).GetDatabase().StringSetAsync("key", "value");

        await service.IsHealthyAsync(Cache.Need);
        ((string)(await server.ExecuteAsync("CLIENT", "LIST"))!).ShouldContain("user=orders");
        service.Log.Text.ShouldNotContain(password);
    }

    [Fact]
    public async Task The_fields_of_the_secret_win_over_the_connection_string()
    {
        await using var server = await RedisServer.StartNewAsync();
        using var secret = new MountedSecret(Cache.Need, ("host", "127.0.0.1"), ("port", $"{server.Port}"), ("password", RedisServer.Password));
        await using var service = Cache.With("other:1,password=former,ssl=false", secret.Settings);

        await service.StartAsync();

        await service.IsHealthyAsync(Cache.Need);
    }
}
