using Microsoft.Extensions.Hosting.Internal;
using PlatformSdk.Contract;
using PlatformSdk.Postgres.Connections;

namespace PlatformSdk.Postgres.Tests;

/// <summary>A password with characters that are not encoded is cut where the parser sees a keyword; no piece of it is in the message.</summary>
public sealed class PiecesOfPasswordsTests
{
    [Theory]
    [InlineData("jdbc:postgresql://h/db?user=u&password=p&leak=1")]
    [InlineData("jdbc:postgresql://h/db?user=u&password=p&le%61k=1")]
    [InlineData("postgres://u:12?leak=y@h/db")]
    [InlineData("Host=h;Password=p;leak=1")]
    [InlineData("Host=h;Password=p;Username=u;leak=1")]
    public void No_piece_is_in_the_message(string connectionString) => Failure(connectionString).ShouldNotContain("leak");

    [Theory]
    [InlineData("postgres://u:p@h/db?pgbouncer=true", "'pgbouncer'")]
    [InlineData("Host=h;Porrt=1;Password=p", "'porrt'")]
    [InlineData("Host=h;Password=p;Username=u;Port=abc", "'port'")]
    public void A_keyword_that_cannot_be_a_piece_is_named(string connectionString, string named) => Failure(connectionString).ShouldContain(named);

    private static string Failure(string connectionString) => Should.Throw<InvalidOperationException>(
        () => new ConnectionDefaults("orders", new HostingEnvironment { EnvironmentName = "Production" }, DataStoreTls.Required)
            .Apply("orders-db", connectionString)).ToString();
}
