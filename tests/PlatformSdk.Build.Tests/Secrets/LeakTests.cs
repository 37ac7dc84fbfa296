using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Secrets;

public sealed class LeakTests : IDisposable
{
    private readonly Project _project = new(Run.Head);

    public void Dispose() => _project.Dispose();

    // A bar stands where the text is joined: this file itself must not look like a leak to whoever scans repositories.
    [Theory]
    [InlineData("hvs|.CAESIJ4Z0bUqGm3nH8f1YkQe7rTzXvLw")]
    [InlineData("s.|FnNbXw7Kq3ZtR9yLmPc2VdJh")]
    [InlineData("gh|p_16C7e42F292c6912E7710c838347Ae178B4a")]
    [InlineData("github|_pat_11ABCDEFG0abcdefghijkl_mnopqrstuvwxyz")]
    [InlineData("glp|at-aB3dE6fG9hJ2kL5mN8pQ")]
    [InlineData("AK|IAIOSFODNN7ABCDEFG")]
    [InlineData("xo|xb-123456789012-abcdefGHIJKL")]
    [InlineData("https://hooks.sl|ack.com/services/T00000000/B00000000/abcdefghijklmnopqrstuvwx")]
    [InlineData("sk|_live_4eC39HqLyjWDarjtT1zdp7dc")]
    [InlineData("aB3|8Q~abcdefghijklmnopqrstuvwxyz.012345")]
    [InlineData("eyJh|bGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U")]
    [InlineData("-----BEGIN RSA PRIV|ATE KEY-----\\nMIIEpAIBAAKCAQEA")]
    [InlineData("-----BEGIN PRIV|ATE KEY-----")]
    [InlineData("Host=db;Database=orders;Username=orders;Pass|word=hunter2")]
    [InlineData("Server=db;User Id=sa;Pw|d='a;b'")]
    [InlineData("cache:6380,pass|word=hunter2,ssl=True")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=shop;Account|Key=Zm9vYmFyYmF6cXV4")]
    [InlineData("Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccess|Key=Zm9vYmFyYmF6")]
    [InlineData("Endpoint=https://s3.example.com;Bucket=invoices;AccessKey=orders;Secret|Key=hunter2")]
    [InlineData("Bucket=invoices;Region=eu-central-1;Session|Token=hunter2")]
    [InlineData("Host=db;SSL Certificate=/tls/tls.crt;SSL Pass|word=hunter2")]
    [InlineData("postgres://orders:hun|ter2@db:5432/orders")]
    [InlineData("redis://:hun|ter2@cache:6379")]
    [InlineData("https://shop.blob.core.windows.net/c?sv=2024&si|g=Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4")]
    [InlineData("Bea|rer abcdefghijklmnopqrstuvwxyz")]
    public void A_value_with_the_form_of_a_secret_is_an_error_whatever_its_name(string value)
    {
        var secret = value.Replace("|", "", StringComparison.Ordinal);

        var finding = Config("Anything", secret).ShouldHaveSingleItem();

        finding.Code.ShouldBe(DescriptionCodes.HoldsSecret);
        finding.Severity.ShouldBe(Severity.Error);
        finding.Span.Line.ShouldBe(6);
        finding.Text.ShouldNotContain(secret[^6..]);
        Directory.Exists(_project.PathOf("deploy")).ShouldBeFalse("nothing is written");
    }

    [Theory]
    [InlineData("-----BEGIN PRIV|ATE KEY-----", "a private key")]
    [InlineData("hvs|.CAESIJ4Z0bUqGm3nH8f1YkQe7rTzXvLw", "a Vault token")]
    [InlineData("gh|p_16C7e42F292c6912E7710c838347Ae178B4a", "a GitHub token")]
    [InlineData("glp|at-aB3dE6fG9hJ2kL5mN8pQ", "a GitLab token")]
    [InlineData("AK|IAIOSFODNN7ABCDEFG", "an AWS access key")]
    [InlineData("xo|xb-123456789012-abcdefGHIJKL", "a Slack token or webhook")]
    [InlineData("sk|_live_4eC39HqLyjWDarjtT1zdp7dc", "a Stripe key")]
    [InlineData("aB3|8Q~abcdefghijklmnopqrstuvwxyz.012345", "an Entra ID client secret")]
    [InlineData("https://shop.blob.core.windows.net/c?sv=2024&si|g=Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4", "a shared access signature")]
    [InlineData("eyJh|bGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U", "a signed token (JWT)")]
    [InlineData("Host=db;Database=orders;Username=orders;Pass|word=hunter2", "a connection string with a password")]
    [InlineData("postgres://orders:hun|ter2@db:5432/orders", "a URL with a password")]
    public void The_message_says_what_it_is_and_what_to_do(string value, string what) =>
        Config("Anything", value.Replace("|", "", StringComparison.Ordinal)).ShouldHaveSingleItem().Message
            .ShouldBe($"'Anything' contains {what}. Revoke it, declare a need of type secret and read 'Secrets:<need>' instead.");

    [Theory]
    [InlineData("Smtp__Password", "hunter2")]
    [InlineData("SMTP_PASSWORD", "correct horse")]
    [InlineData("DB_PWD", "s3cr3t!")]
    [InlineData("Jwt__Secret", "not-so-secret-value")]
    [InlineData("stripeApiKey", "abcdef")]
    [InlineData("APIKEY", "abcdef")]
    [InlineData("Github__Token", "11111111-2222-3333-4444-555555555555")]
    [InlineData("Storage__AccountKey", "Zm9vYmFyYmF6")]
    [InlineData("Anything", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYzK3x9Qv")]
    [InlineData("Anything", "dGhpcyBpcyBhIHNlY3JldCBrZXkgMTIzNDU2Nzg5MA==")]
    [InlineData("Anything", "q8Zr4T1vKx9LmW2nBp7YcD5fGh3Js6Ua")]
    public void A_telling_name_or_the_randomness_of_a_key_is_a_warning(string name, string value)
    {
        var finding = Config(name, value).ShouldHaveSingleItem();

        finding.Code.ShouldBe(DescriptionCodes.MayHoldSecret);
        finding.Severity.ShouldBe(Severity.Warning);
        finding.Text.ShouldNotContain(value);
        File.Exists(_project.PathOf("deploy/dev/config-map.yaml")).ShouldBeTrue("a guess stops nobody");
    }

    [Theory]
    [InlineData("Orders__PageSize", "50")]
    [InlineData("Api__Url", "https://api.tax.example/v2/rates?country=DE&currency=EUR")]
    [InlineData("Database", "Host=db.shop.internal;Database=orders;SSL Mode=VerifyFull")]
    [InlineData("Database", "Host=db;Password=${DB_PASSWORD}")]
    [InlineData("Database", "postgres://$(DB_USER):$(DB_PASSWORD)@db/orders")]
    [InlineData("Cache", "redis://cache:6379/0")]
    [InlineData("Image", "registry.example.com/shop/orders@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    [InlineData("Commit", "22c2dfd4e0ae5ffa58b736ec36ebce5ea64a4fc9fcd184a68")]
    [InlineData("Checksum", "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")]
    [InlineData("TenantId", "11111111-2222-3333-4444-555555555555")]
    [InlineData("ClientId", "0oa1b2c3D4E5f6G7h8i9")]
    [InlineData("Insights",
        "InstrumentationKey=11111111-2222-3333-4444-555555555555;IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/")]
    [InlineData("Stripe__PublishableKey", "pk_live_51H8x2KqJ9vYtRbN4mZc7WdLs")]
    [InlineData("Feature__NewCheckout", "true")]
    [InlineData("Auth__TokenUrl", "https://login.example.com/oauth/token")]
    [InlineData("Auth__TokenLifetime", "00:15:00")]
    [InlineData("Auth__Token", "${AUTH_TOKEN}")]
    [InlineData("Auth__Secret", "<set in the store>")]
    [InlineData("Auth__Password", "changeme")]
    [InlineData("Auth__PasswordMinLength", "12")]
    [InlineData("Auth__RequirePassword", "true")]
    [InlineData("Auth__Password", "")]
    [InlineData("Kafka__SaslPasswordFile", "/var/run/secrets/platform/kafka")]
    [InlineData("Signing__Key", "/etc/keys/public.pem")]
    [InlineData("Partition__Key", "customerId")]
    [InlineData("Cache__Key", "orders:customer:{id}")]
    [InlineData("MaxTokens", "4096")]
    [InlineData("Vault__Secret", "vault:secret/data/orders#key")]
    [InlineData("AllowedOrigins", "https://shop.example.com,https://admin.shop.example.com")]
    [InlineData("Queue", "arn:aws:sqs:eu-central-1:123456789012:OrderEventsDeadLetterQueue2")]
    [InlineData("Type", "MyCompany.Orders.Infrastructure.Messaging.OrderPlacedHandlerV2, MyCompany.Orders")]
    [InlineData("Class", "OrderPlacedIntegrationEventHandlerFactoryV2")]
    [InlineData("Topic", "shop-production-Order-Events-V2-partition-17")]
    [InlineData("Roots", "-----BEGIN CERTIFICATE-----\\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQ")]
    [InlineData("Host__Key", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl")]
    [InlineData("Cron", "0 3 * * MON-FRI")]
    [InlineData("Note", "The password is in the store; ask team-platform, and see https://wiki.example.com/Passwords2")]
    public void What_is_meant_to_be_seen_is_left_alone(string name, string value) => Config(name, value).ShouldBeEmpty();

    [Fact]
    public void Environments_and_the_defaults_are_looked_at_too()
    {
        _project.Write("platform.yaml", Run.Head + "environments: { dev: { config: { Smtp__Password: hunter2 } } }\n");
        _project.Write("platform.defaults.yaml",
            "apiVersion: platform-sdk/v1\nconfig: { Log__ApiKey: abcdef }\ntiers: { critical: { config: { Other__Token: abcdef } } }\n");

        _project.Build(defaults: "platform.defaults.yaml").Findings.Where(f => f.Code == DescriptionCodes.MayHoldSecret).Select(f => f.Span.File)
            .ShouldBe(["platform.defaults.yaml", "platform.defaults.yaml", "platform.yaml"]);
    }

    [Fact]
    public void Agreed_by_a_waiver_a_finding_becomes_a_message_until_the_waiver_ends()
    {
        const string Waiver = "waivers:\n  - { rule: PLAT1018, reason: a public sandbox, approvedBy: team-platform, expires: \"2026-12-31\" }\n";
        _project.Write("platform.yaml", $"{Run.Head}config: {{ Sandbox: \"postgres://demo:de\\x6do@db/demo\" }}\n{Waiver}");

        _project.Build(today: "2026-12-31").Findings.ShouldBeEmpty();
        _project.Build(today: "2027-01-01").Findings.Single(f => f.Code.Id == "PLAT1018").Severity.ShouldBe(Severity.Error);
    }

    [Theory]
    [InlineData("{ severity: off, reason: too many }", null)]
    [InlineData("message", null)]
    [InlineData("error", "Error")]
    public void The_platform_team_says_how_a_guess_counts(string said, string? counts)
    {
        _project.Write("platform.yaml", Run.Head + "config: { Smtp__Password: hunter2 }\n");
        _project.Write("platform.defaults.yaml", $"apiVersion: platform-sdk/v1\npolicy: {{ rules: {{ PLAT1019: {said} }} }}\n");

        _project.Build(defaults: "platform.defaults.yaml").Findings.Select(f => f.Severity.ToString()).ShouldBe(counts is null ? [] : [counts]);
    }

    private IReadOnlyList<Finding> Config(string name, string value)
    {
        _project.Write("platform.yaml", $"{Run.Head}config:\n  {name}: \"{value}\"\n");
        return _project.Build().Findings;
    }
}
