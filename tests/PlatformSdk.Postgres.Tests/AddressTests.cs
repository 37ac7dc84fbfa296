namespace PlatformSdk.Postgres.Tests;

/// <summary>Addresses as providers hand them out, against a real server.</summary>
public sealed class AddressTests(PostgresServer server)
{
    private const string WithTls = "SELECT ssl::text FROM pg_stat_ssl WHERE pid = pg_backend_pid()";

    private async Task<string> AskAsync(Func<string, string> address, string sql)
    {
        await using var service = new TestService(address(await server.CreateRoleAsync("p@ss;1")));
        return await service.AskAsync(sql);
    }

    [Theory]
    [InlineData("postgres://{0}:p%40ss%3B1@127.0.0.1:{1}/postgres?sslmode=verify-full&sslrootcert={2}")]
    [InlineData("postgres://{0}:p%40ss%3B1@127.0.0.1:{1}/postgres?sslmode=verify-ca&sslrootcert={2}&channel_binding=require")]
    [InlineData("postgresql://{0}:p%40ss%3B1@127.0.0.1:{1}/postgres?sslmode=require&channel_binding=prefer")]
    [InlineData("postgres://{0}:p%40ss%3B1@127.0.0.1:1,127.0.0.1:{1}/postgres?sslmode=require&target_session_attrs=read-write")]
    [InlineData("postgres://{0}:p%40ss%3B1@127.0.0.1:{1}/postgres?sslmode=require&target_session_attrs=read-write")]
    [InlineData("host=127.0.0.1 port={1} dbname=postgres user={0} password='p@ss;1' sslmode=verify-full sslrootcert={2}")]
    [InlineData("Host=127.0.0.1;Port={1};Database=postgres;Username={0};Password='p@ss;1';SSL Mode=verify-full;Root Certificate={2}")]
    [InlineData("jdbc:postgresql://127.0.0.1:{1}/postgres?user={0}&password=p%40ss%3B1&ssl=true")]
    public async Task The_address_is_used_over_TLS(string address) => (await AskAsync(Filled(address), WithTls)).ShouldBe("true");

    [Theory]
    [InlineData("postgres://{0}:p%40ss%3B1@/postgres?host={3}&port={1}")]
    [InlineData("postgres://{0}:p%40ss%3B1@/postgres?host={3}&port={1}&sslmode=verify-full")]
    [InlineData("host={3} port={1} dbname=postgres user={0} password=p@ss;1 ")]
    public async Task The_address_is_used_over_a_socket(string address) => (await AskAsync(Filled(address), WithTls)).ShouldBe("false");

    [Fact]
    public async Task Options_reach_the_server() =>
        (await AskAsync(
            Filled("postgres://{0}:p%40ss%3B1@127.0.0.1:{1}/" +
            "postgres?sslmode=disable&options=-c%20statement_timeout%3D7s&application_name=from%20url"),
            "SELECT current_setting('statement_timeout') || current_setting('application_name')")).ShouldBe("7sfrom url");

    [Theory]
    [InlineData("postgres://u:leak-me-not@h/d?pgbouncer=true", "'pgbouncer'")]
    [InlineData("postgres://u:leak-me-not@h/d?schema=public&connection_limit=1", "'schema'")]
    [InlineData("postgres://u:leak-me-not@h/d?sslcrl=x", "'sslcrl'")]
    [InlineData("postgres://u:leak-me-not@h/d?channel_binding=always", "'channel binding'")]
    [InlineData("Host=h;Pasword=leak-me-not", "'pasword'")]
    [InlineData("Host=h;Username=u;Password=leak;me-not=1", "the text after the password")]
    [InlineData("Host=h;Timeout=soon;Password=leak-me-not", "'timeout'")]
    public void What_Npgsql_does_not_know_is_named_without_the_secret(string address, string named)
    {
        using var service = new Disposing(new TestService(address));

        var failure = Should.Throw<InvalidOperationException>(() => service.Service.DataSource).ToString();

        failure.ShouldContain("'ConnectionStrings:orders-db' is not a connection string: ");
        failure.ShouldContain(named, Case.Insensitive);
        failure.ShouldNotContain("leak");
        failure.ShouldNotContain("me-not");
    }

    [Fact]
    public async Task A_rotated_user_is_used_for_every_host()
    {
        var (first, second) = (await server.CreateRoleAsync("password-1"), await server.CreateRoleAsync("password-2"));
        string Address(string user, string password) => $"postgres://{user}:{password}@127.0.0.1:1,127.0.0.1:{server.Port}/postgres?sslmode=disable";
        await using var service = new TestService(Address(first, "password-1"));
        (await service.AskAsync("SELECT current_user::text")).ShouldBe(first);

        service.Rotate(Address(second, "password-2"));

        (await service.AskAsync("SELECT current_user::text")).ShouldBe(second);
    }

    private Func<string, string> Filled(string address) => role => string.Format(
        System.Globalization.CultureInfo.InvariantCulture, address, role, server.Port, server.Authority, server.Sockets);

    private sealed record Disposing(TestService Service) : IDisposable
    {
        public void Dispose() => Service.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
