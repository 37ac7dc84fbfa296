using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.Redaction;

namespace PlatformSdk.Secrets.Tests.Redaction;

/// <summary>The address of a data store is not redacted; a connection string with anything that may be a credential is.</summary>
public sealed class PlainAddressTests
{
    private readonly TestClock _clock = new();
    private readonly LogSink _log = new();

    [Theory]
    [InlineData("redis", "value", "localhost:56379")]
    [InlineData("redis", "connectionString", "localhost:56379")]
    [InlineData("redis", "connectionString", "localhost")]
    [InlineData("redis", "connectionString", "cache-0.example:6379,cache-1.example:6379")]
    [InlineData("redis", "uri", "redis://cache.example:6379/0")]
    [InlineData("queue", "uri", "amqps://broker.example:5671")]
    [InlineData("queue", "value", "amqp://broker.example")]
    [InlineData("postgres", "connectionString", "postgresql://db.example:5432")]
    public async Task An_address_without_a_credential_is_shown(string type, string field, string address) =>
        (await RedactorAsync(type, field, address)).Redact($"store at {address} is not connected").ShouldBe($"store at {address} is not connected");

    [Theory]
    [InlineData("redis", "connectionString", "localhost:56379,password=s3cret-password")]
    [InlineData("redis", "connectionString", "localhost:56379, Password = s3cret-password, ssl=true")]
    [InlineData("redis", "value", "redis://:s3cret-password@cache.example:6379")]
    [InlineData("redis", "uri", "redis://cache.example:6379?password=s3cret-password")]
    [InlineData("redis", "uri", "redis://:s3cret-password/with?signs@cache.example:6379", "s3cret-password/with?signs")]
    [InlineData("queue", "uri", "amqp://orders:s3cret-password@broker.example:5672/vhost")]
    [InlineData("postgres", "connectionString", "Host=db.example;Username=orders;Password=s3cret-password")]
    [InlineData("bucket", "connectionString", "Endpoint=http://s3.example:9000;Bucket=files;AccessKey=orders;SecretKey=s3cret-password")]
    public async Task A_password_is_hidden_with_its_connection_string_and_by_itself(string type, string field, string text,
        string password = "s3cret-password")
    {
        var redactor = await RedactorAsync(type, field, text);

        redactor.Redact($"login with {password} failed").ShouldBe("login with [redacted] failed");
        redactor.Redact($"at {text}.").ShouldNotContain(password);
    }

    [Theory]
    [InlineData("redis", "password", "cache-pw:56379")]
    [InlineData("redis", "connectionString", "cache.example:6379,user=orders-app")]
    [InlineData("redis", "connectionString", "a-token-without-a-port")]
    [InlineData("redis", "uri", "redis://orders-app@cache.example:6379")]
    [InlineData("queue", "value", "broker-pw:56379")]
    [InlineData("queue", "uri", "amqp://broker.example/a-token")]
    [InlineData("bucket", "uri", "https://s3.example:9000")]
    [InlineData("secret", "value", "localhost:56379")]
    public async Task In_doubt_it_is_hidden(string type, string field, string text) =>
        (await RedactorAsync(type, field, text)).Redact($"at {text}").ShouldBe("at [redacted]");

    private async Task<Redactor> RedactorAsync(string type, string field, string value)
    {
        var store = new FieldStore(field, value);
        await using var service = await TestService.StartAsync(_clock, _log, store, new PlatformNeed("a-need", type));
        return service.Services.GetRequiredService<Redactor>();
    }

    private sealed class FieldStore(string field, string value) : ISecretStore
    {
        public string Name => "fields";

        public ValueTask<SecretReading> ReadAsync(SecretReference secret, CancellationToken cancellationToken) =>
            ValueTask.FromResult(SecretReading.Found([new(field, value)]));

        public string Locate(SecretReference secret) => secret.Name;

        public string CreateCommand(SecretReference secret) => "";
    }
}
