using PlatformSdk.Build.Policy.Exposure;

namespace PlatformSdk.Build.Tests.Policy;

/// <summary>Each word with which a driver leaves TLS out or does not verify it, and those that are fine.</summary>
public sealed class PlainConnectionTests
{
    [Theory]
    [InlineData("disable disabled none allow prefer preferred require required DISABLE", "Host=db;SSL Mode={0}")]
    [InlineData("disable allow prefer require", "postgres://db.example.com/app?sslmode={0}")]
    [InlineData("false no 0 off optional False", "Server=db;Encrypt={0}")]
    [InlineData("ssl usessl tls usetls encrypt UseSSL use_tls", "db:1,{0}=false")]
    [InlineData("true yes 1 on True 'true' \"yes\"", "Server=db;Trust Server Certificate={0}")]
    [InlineData("trustservercertificate tlsInsecure tlsAllowInvalidCertificates tlsAllowInvalidHostnames sslAllowInvalidCertificates",
        "mongodb://db.example.com/app?a=b&{0}=true")]
    [InlineData("amqp redis", "{0}://user@queue.example.com:5672")]
    [InlineData("host server datasource address addr networkaddress", "{0}=db;Encrypt=no")]
    public void A_word_that_leaves_it_out(string words, string connection)
    {
        foreach (var word in words.Split(' '))
            PlainConnection.Is("Store", $" {connection.Replace("{0}", word, StringComparison.Ordinal)} ").ShouldBeTrue(word);
    }

    [Theory]
    [InlineData("verify-ca verify-full verifyidentity VerifyFull", "Host=db;SSL Mode={0}")]
    [InlineData("true strict mandatory", "Server=db;Encrypt={0}")]
    [InlineData("false no 0", "Server=db;TrustServerCertificate={0}")]
    [InlineData("host Server data_source address addr network-address", "{0}=localhost;Encrypt=no")]
    [InlineData("localhost 127.0.0.1 localhost:5432", "Host={0};SSL Mode=Disable")]
    [InlineData("localhost 127.0.0.1 [::1]", "redis://{0}:6379")]
    [InlineData("localhost:6379 127.0.0.1", "{0},ssl=false")]
    [InlineData("amqps rediss https mongodb", "{0}://store.example.com")]
    [InlineData("sslmode ssl encrypt tls", "the text {0} of a page")]
    [InlineData("= =ssl ssl=", "{0}")]
    public void What_is_fine(string words, string connection)
    {
        foreach (var word in words.Split(' '))
            PlainConnection.Is("Store", connection.Replace("{0}", word, StringComparison.Ordinal)).ShouldBeFalse(word);
    }

    [Theory]
    [InlineData("PGSSLMODE", "prefer", true)]
    [InlineData("PgSslMode", " Require ", true)]
    [InlineData("PGSSLMODE", "verify-full", false)]
    [InlineData("SSLMODE", "prefer", false)]
    public void The_variable_of_libpq_is_one_word(string name, string value, bool isPlain) => PlainConnection.Is(name, value).ShouldBe(isPlain);
}
