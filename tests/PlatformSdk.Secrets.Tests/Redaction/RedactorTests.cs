using System.Text;
using System.Text.Encodings.Web;
using PlatformSdk.Redaction;

namespace PlatformSdk.Secrets.Tests.Redaction;

public sealed class RedactorTests
{
    private const string Secret = "p@ss/w+rd \"q\" <ü>";

    public static TheoryData<string> Forms() => new(
        Secret,
        Uri.EscapeDataString(Secret),
        Uri.EscapeDataString(Secret).ToLowerInvariant(),
        JavaScriptEncoder.Default.Encode(Secret),
        JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(Secret),
        Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret)),
        Convert.ToBase64String(Encoding.UTF8.GetBytes("u:" + Secret)),
        Convert.ToBase64String(Encoding.UTF8.GetBytes("user:" + Secret + " and more")),
        Convert.ToBase64String(Encoding.UTF8.GetBytes("abc:" + Secret)),
        Convert.ToBase64String(Encoding.UTF8.GetBytes("u:" + Secret)).Replace('+', '-').Replace('/', '_'));

    private static Redactor With(params string[] secrets)
    {
        var redactor = new Redactor();
        foreach (var secret in secrets) redactor.Conceal(secret);
        return redactor;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_in_which_a_value_turns_up_is_replaced(string form)
    {
        var text = With(Secret).Redact($"before {form} after");

        text.ShouldContain("[redacted]");
        text.ShouldStartWith("before ");
        text.ShouldEndWith(" after");
    }

    [Theory]
    [InlineData("Host=db;Username=orders;Password=s3cret-password;Database=x")]
    [InlineData("Server=db;Pwd=s3cret-password")]
    [InlineData("postgres://orders:s3cret-password@db/orders")]
    [InlineData("DefaultEndpointsProtocol=https;AccountKey=s3cret-password")]
    [InlineData("cache:6379,password=s3cret-password,ssl=true")]
    [InlineData("Endpoint=https://s3.example;AccessKey=orders;SecretKey=s3cret-password")]
    [InlineData("jdbc:postgresql://db/orders?user=orders&password=s3cret-password")]
    public void A_password_inside_a_connection_string_is_hidden_by_itself(string connectionString) =>
        With(connectionString).Redact("login with s3cret-password failed").ShouldBe("login with [redacted] failed");

    [Fact]
    public void A_host_in_a_connection_string_is_no_secret() =>
        With("Host=database.example.com;Password=s3cret-password").Redact("connecting to database.example.com")
            .ShouldBe("connecting to database.example.com");

    [Fact]
    public void A_former_version_stays_hidden()
    {
        var redactor = With("sk_live_1111", "sk_live_2222");

        redactor.Redact("sk_live_1111 was replaced by sk_live_2222").ShouldBe("[redacted] was replaced by [redacted]");
    }

    [Fact]
    public void A_value_that_begins_with_another_is_hidden_whole() =>
        With("abcdefgh", "abcdefghijkl").Redact("abcdefghijkl abcdefgh").ShouldBe("[redacted] [redacted]");

    [Fact]
    public void A_short_value_is_left_alone_since_it_is_half_of_every_log() =>
        With("7 chars").Redact("just 7 chars").ShouldBe("just 7 chars");

    [Fact]
    public void A_value_that_stands_in_git_for_laptops_is_left_alone_and_no_other()
    {
        var redactor = new Redactor(["localhost:6379"]);
        redactor.Conceal("localhost:6379");
        redactor.Conceal("localhost:6380");

        redactor.Redact("localhost:6379 and localhost:6380").ShouldBe("localhost:6379 and [redacted]");
    }

    [Fact]
    public void A_text_without_a_secret_is_the_same_object()
    {
        var text = new string('x', 1000);

        With(Secret).Redact(text).ShouldBeSameAs(text);
        new Redactor().Redact(text).ShouldBeSameAs(text);
        new Redactor().Redact(null).ShouldBeNull();
    }

    [Fact]
    public void Adding_while_others_read_is_safe()
    {
        var redactor = new Redactor();

        Parallel.For(0, 500, i =>
        {
            redactor.Conceal($"secret-value-{i}");
            redactor.Redact($"this is secret-value-{i}.").ShouldBe("this is [redacted].");
        });
    }
}
