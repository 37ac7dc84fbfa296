using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Redaction;

namespace PlatformSdk.Secrets.Tests.Provider;

/// <summary>A secret that is, or has, nested JSON, as configuration: from every store the same keys.</summary>
public sealed class NestedJsonTests
{
    private const string Mail =
        """{"smtp":{"user":"mailer","port":587,"tls":true,"hosts":["a.example.com","b.example.com"],"none":null},"from":"shop@example.com"}""";

    private readonly TestClock _clock = new();
    private readonly LogSink _log = new();

    private sealed class Smtp
    {
        public string? User { get; set; }

        public int Port { get; set; }

        public bool Tls { get; set; }

        public List<string> Hosts { get; } = [];
    }

    private static void ShouldHaveAll(IConfiguration configuration)
    {
        configuration["Secrets:mail:smtp:user"].ShouldBe("mailer");
        configuration["Secrets:mail:smtp:port"].ShouldBe("587");
        configuration["Secrets:mail:smtp:hosts:1"].ShouldBe("b.example.com");
        configuration["Secrets:mail:smtp:none"].ShouldBeNull();
        configuration["Secrets:mail:from"].ShouldBe("shop@example.com");
        var smtp = configuration.GetSection("Secrets:mail:smtp").Get<Smtp>()!;
        smtp.User.ShouldBe("mailer");
        smtp.Tls.ShouldBeTrue();
        smtp.Hosts.ShouldBe(["a.example.com", "b.example.com"]);
    }

    [Fact]
    public async Task Nested_JSON_from_Vault_becomes_keys()
    {
        await using var vault = await FakeVault.StartAsync(_clock);
        vault.Secrets.Put("secret/data/orders/mail", JsonNode.Parse(Mail)!.AsObject());

        await using var service = await VaultAsync(vault);

        ShouldHaveAll(service.Configuration);
        service.Configuration["Secrets:mail:smtp"]!.ShouldContain("\"port\":587", customMessage: "the text is still there");
    }

    [Fact]
    public async Task Nested_JSON_from_Vault_as_text_in_one_field_becomes_keys()
    {
        await using var vault = await FakeVault.StartAsync(_clock);
        vault.Secrets.Put("secret/data/orders/mail", "value", Mail);

        await using var service = await VaultAsync(vault);

        ShouldHaveAll(service.Configuration);
        service.Configuration["Secrets:mail"].ShouldBe(Mail);
    }

    [Theory]
    [InlineData("mail")]
    [InlineData("mail/value")]
    public async Task Nested_JSON_from_files_becomes_keys(string file)
    {
        using var folder = new TemporaryFolder();
        folder.Write(file, Mail + "\n");

        await using var service = await FilesAsync(folder);

        ShouldHaveAll(service.Configuration);
        service.Configuration["Secrets:mail"].ShouldBe(Mail, "a key file of a cloud stays the text that it is");
    }

    [Fact]
    public async Task Nested_JSON_from_a_file_a_field_becomes_keys()
    {
        using var folder = new TemporaryFolder();
        var mail = JsonNode.Parse(Mail)!;
        folder.Write("mail/smtp", mail["smtp"]!.ToJsonString());
        folder.Write("mail/from", (string)mail["from"]!);

        await using var service = await FilesAsync(folder);

        ShouldHaveAll(service.Configuration);
    }

    [Fact]
    public async Task Nested_JSON_from_a_store_of_the_services_own_becomes_keys()
    {
        var store = new MemoryStore();
        store.Values["mail"] = Mail;

        await using var service = await TestService.StartAsync(_clock, _log, store, new PlatformNeed("mail", "secret"));

        ShouldHaveAll(service.Configuration);
    }

    [Fact]
    public async Task User_secrets_which_are_nested_by_themselves_become_keys()
    {
        await using var service = await TestService.StartAsync(_clock, _log, builder =>
        {
            builder.Environment.EnvironmentName = Environments.Development;
            builder.Configuration["Secrets:mail:smtp:user"] = "mailer";
        }, new PlatformNeed("mail", "secret"));

        service.Configuration["Secrets:mail:smtp:user"].ShouldBe("mailer");
        service.Session.MissingMessage().ShouldBeNull();
    }

    [Theory]
    [InlineData("{not JSON")]
    [InlineData("[1, 2")]
    [InlineData("{\"half\":\"\\ud800\"}")]
    [InlineData("{}")]
    [InlineData("{1}")]
    public async Task A_text_that_only_begins_like_JSON_is_a_text(string text)
    {
        var store = new MemoryStore();
        store.Values["mail"] = text;

        await using var service = await TestService.StartAsync(_clock, _log, store, new PlatformNeed("mail", "secret"));

        service.Configuration["Secrets:mail"].ShouldBe(text);
        service.Configuration.GetSection("Secrets:mail").GetChildren().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_nested_is_hidden_like_any_secret()
    {
        var store = new MemoryStore();
        store.Values["mail"] = """{"smtp":{"password":"s3cret-password"}}""";
        await using var service = await TestService.StartAsync(_clock, _log, store, new PlatformNeed("mail", "secret"));

        service.Services.GetService(typeof(Redactor)).ShouldBeOfType<Redactor>()
            .Redact("it is s3cret-password").ShouldBe("it is [redacted]");
    }

    private Task<TestService> VaultAsync(FakeVault vault) => TestService.StartAsync(
        _clock, _log,
        builder =>
        {
            builder.Configuration["Platform:Secrets:Store"] = "vault";
            builder.Configuration["Platform:Secrets:Address"] = vault.Address;
            builder.Configuration["Platform:Secrets:Auth"] = "token";
            builder.Configuration["Platform:Secrets:Token"] = "root";
        },
        new PlatformNeed("mail", "secret"));

    private Task<TestService> FilesAsync(TemporaryFolder folder) => TestService.StartAsync(
        _clock, _log,
        builder =>
        {
            builder.Configuration["Platform:Secrets:Store"] = "files";
            builder.Configuration["Platform:Secrets:Path"] = folder.Path;
        },
        new PlatformNeed("mail", "secret"));
}
