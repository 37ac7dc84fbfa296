using System.Data.Common;
using PlatformSdk.Secrets.Addresses;

namespace PlatformSdk.Secrets.Tests.Addresses;

/// <summary>Addresses of PostgreSQL as providers hand them out, and what Npgsql gets.</summary>
public sealed class PostgresAddressTests
{
    [Theory]
    // Heroku, DigitalOcean, Neon, Aiven, CockroachDB, Azure, Supabase's drivers, Cloud SQL.
    [InlineData("postgres://u:p@h:5433/d?sslmode=require", "Host=h;Port=5433;Username=u;Database=d;SSL Mode=require;Password=p")]
    [InlineData("postgresql://u:p@h/d?sslmode=verify-full&sslrootcert=/ca.pem",
        "Host=h;Username=u;Database=d;SSL Mode=VerifyFull;Root Certificate=/ca.pem;Password=p")]
    [InlineData("postgresql://u:p@h/d?sslmode=verify-ca", "Host=h;Username=u;Database=d;SSL Mode=VerifyCA;Password=p")]
    [InlineData("postgresql://u:p@h/d?sslmode=require&channel_binding=require",
        "Host=h;Username=u;Database=d;SSL Mode=require;Channel Binding=require;Password=p")]
    [InlineData("postgresql://u:p@h:26257/d?sslmode=verify-full&options=--cluster%3Dblue-1",
        "Host=h;Port=26257;Username=u;Database=d;SSL Mode=VerifyFull;Options=--cluster=blue-1;Password=p")]
    [InlineData("postgres://u:p@h/d?sslcert=/c.pem&sslkey=/k.pem&sslpassword=x",
        "Host=h;Username=u;Database=d;SSL Certificate=/c.pem;SSL Key=/k.pem;SSL Password=x;Password=p")]
    [InlineData("postgres://u:p@h/d?sslrootcert=system", "Host=h;Username=u;Database=d;SSL Mode=VerifyFull;Password=p")]
    [InlineData("postgresql+asyncpg://u:p@h/d", "Host=h;Username=u;Database=d;Password=p")]
    [InlineData("jdbc:postgresql://h:5432/d?user=u&password=p&ssl=true", "Host=h;Port=5432;Database=d;Username=u;SSL Mode=Require;Password=p")]
    [InlineData("postgres://u:p@/d?host=/cloudsql/project:region:instance",
        "Host=/cloudsql/project:region:instance;Username=u;Database=d;Password=p")]
    // Several hosts.
    [InlineData("postgres://u:p@a:5432,b:5433/d?target_session_attrs=read-write",
        "Host=a:5432,b:5433;Username=u;Database=d;Target Session Attributes=read-write;Password=p")]
    [InlineData("postgres://u:p@a,b/d?load_balance_hosts=random", "Host=a,b;Username=u;Database=d;Load Balance Hosts=true;Password=p")]
    [InlineData("postgres:///d?host=a,b&port=5432,5433&user=u", "Host=a:5432,b:5433;Database=d;Username=u")]
    [InlineData("postgres://[::1]:5433/d", "Host=::1;Port=5433;Database=d")]
    [InlineData("postgres://[::1]:5433,[::2]:5434/d", "Host=[::1]:5433,[::2]:5434;Database=d")]
    // Sockets.
    [InlineData("postgres://%2Fvar%2Frun%2Fpostgresql/d", "Host=/var/run/postgresql;Database=d")]
    [InlineData("postgres:///d?host=/var/run/postgresql", "Host=/var/run/postgresql;Database=d")]
    // Characters.
    [InlineData("postgres://u%40x:p%40s%2Fs%3Aw@h/d", "Host=h;Username=u@x;Database=d;Password=p@s/s:w")]
    [InlineData("postgres://u:p@ss@h/d", "Host=h;Username=u;Database=d;Password=p@ss")]
    [InlineData("POSTGRES://u:p%3B%22'=@h/d", "Host=h;Username=u;Database=d;Password=p;\"'=")]
    [InlineData("postgres://u@h", "Host=h;Username=u")]
    // Times.
    [InlineData("postgres://h/d?connect_timeout=10&keepalives=1&keepalives_idle=30",
        "Host=h;Database=d;Timeout=10;TCP Keepalive=true;TCP Keepalive Time=30")]
    [InlineData("postgres://h/d?connect_timeout=-1", "Host=h;Database=d;Timeout=0")]
    [InlineData("postgres://h/d?connect_timeout=99999", "Host=h;Database=d;Timeout=1024")]
    [InlineData("postgres://h/d?application_name=orders%20api&sslcompression=0", "Host=h;Database=d;Application Name=orders api")]
    public void A_URL(string url, string keywords) => ShouldBeSame(PostgresAddress.ToKeywords(url), keywords);

    [Theory]
    [InlineData("host=h port=5433 dbname=d user=u password=p sslmode=verify-full",
        "Host=h;Port=5433;Database=d;Username=u;SSL Mode=VerifyFull;Password=p")]
    [InlineData("host = 'h' user=u password='p w''", null)]
    [InlineData(@"host=h user=u password='p\' w\\'", @"Host=h;Username=u;Password=p' w\")]
    [InlineData("user=u host=/var/run/postgresql dbname=d", "Host=/var/run/postgresql;Username=u;Database=d")]
    [InlineData("host=a,b port=5432,5433 user=u", "Host=a:5432,b:5433;Username=u")]
    [InlineData("hostaddr=10.0.0.1 user=u", "Host=10.0.0.1;Username=u")]
    [InlineData("host=h\nuser=u\n\tpassword=p;q\n", "Host=h;Username=u;Password=p;q")]
    public void Keywords_of_libpq(string conninfo, string? keywords)
    {
        if (keywords is null) PostgresAddress.ToKeywords(conninfo).ShouldBe(conninfo, "no such list");
        else ShouldBeSame(PostgresAddress.ToKeywords(conninfo), keywords);
    }

    [Theory]
    [InlineData("Host=h;SSL Mode=verify-full", "Host=h;SSL Mode=VerifyFull")]
    [InlineData("Server=h;SslMode=verify-ca;User Id=u", "Server=h;SslMode=VerifyCA;User Id=u")]
    [InlineData("Host=h;sslmode=REQUIRE", null)]
    [InlineData("Host=h; Port=5432; User=u", null)]
    [InlineData("Host=h;Password=host=a user=b", null)]
    [InlineData("Host=h;Application Name=a b=c", null)]
    [InlineData("Password=a;Host=b user=c", null)]
    public void Keywords_of_ADO_NET_are_left_alone_but_for_the_words_of_libpq(string text, string? keywords)
    {
        if (keywords is null) PostgresAddress.ToKeywords(text).ShouldBe(text);
        else ShouldBeSame(PostgresAddress.ToKeywords(text), keywords);
    }

    [Theory]
    [InlineData("postgres://u:leak-me-not@h/d?sslcrl=/crl.pem", "'sslcrl'")]
    [InlineData("postgres://u:leak-me-not@h/d?requirepeer=postgres", "'requirepeer'")]
    [InlineData("host=h password=leak-me-not ssl_min_protocol_version=TLSv1.3", "'ssl_min_protocol_version'")]
    [InlineData("postgres://u:leak-me-not@h/d?sslmode=always", "'sslmode'; it must be disable, allow, prefer, require, verify-ca or verify-full")]
    [InlineData("Host=h;Password=leak-me-not;SSL Mode=always", "'sslmode'")]
    [InlineData("postgres://u:leak-me-not@h:port/d", "a port that is not a number")]
    [InlineData("postgres://u:leak/me-not@h/d", "must be percent-encoded")]
    [InlineData("postgres://u:leak-me-not@h:70000/d", "a port that is not a number")]
    [InlineData("postgres://u:leak-me-not@a,b,c/d?port=1,2", "3 host(s) and 2 ports")]
    [InlineData("host=h hostaddr=10.0.0.1 password=leak-me-not", "'hostaddr'")]
    public void What_cannot_be_is_named_without_the_secret(string text, string named)
    {
        var failure = Should.Throw<SecretStoreException>(() => PostgresAddress.ToKeywords(text)).ToString();

        failure.ShouldContain(named);
        failure.ShouldNotContain("leak");
        failure.ShouldNotContain("me-not");
    }

    [Theory]
    [InlineData("postgres://u:12?leak=y@h/db")]
    [InlineData("postgres://u:p@leak/w0rd@h/db")]
    [InlineData("postgres://u:p@leak?w0rd@h/db")]
    [InlineData("postgres://u:12/leak@h/db")]
    [InlineData("postgres://u:12/3?leak=x/y@h/db?sslmode=require")]
    [InlineData("jdbc:postgresql://h/db?user=u&password=p@leak")]
    [InlineData("jdbc:postgresql://h/db?user=u&password=p&leak")]
    [InlineData("jdbc:postgresql://h/db?user=u&password=p&=leak")]
    public void A_password_that_is_not_percent_encoded_is_refused_and_no_piece_of_it_is_shown(string url)
    {
        var failure = Should.Throw<SecretStoreException>(() => PostgresAddress.ToKeywords(url)).ToString();

        failure.ShouldContain("must be percent-encoded");
        failure.ShouldNotContain("leak");
        failure.ShouldNotContain("w0rd");
    }

    [Theory]
    [InlineData("host=h user=u password=p leak")]
    [InlineData("host=h password=p leak=w0rd")]
    [InlineData("host=h dbname=d password=p @leak sslmode=require")]
    public void A_password_of_libpq_with_a_space_in_it_is_no_part_of_the_host(string conninfo)
    {
        var failure = Should.Throw<SecretStoreException>(() => PostgresAddress.ToKeywords(conninfo)).ToString();

        failure.ShouldContain("put the password in single quotes");
        failure.ShouldNotContain("leak");
    }

    private static void ShouldBeSame(string actual, string expected) => Pairs(actual).ShouldBe(Pairs(expected), ignoreOrder: true);

    private static List<string> Pairs(string text)
    {
        // A password in a test's expectation may hold what would need quotes.
        var at = text.LastIndexOf("password=", StringComparison.OrdinalIgnoreCase);
        var builder = new DbConnectionStringBuilder();
        var isQuoted = at >= 0 && text[(at + 9)..] is ['"' or '\'', ..];
        builder.ConnectionString = at < 0 || isQuoted ? text : text[..at];
        if (at >= 0 && !isQuoted) builder["Password"] = text[(at + 9)..];
        return [.. builder.Keys.Cast<string>().Select(key => $"{key.ToLowerInvariant()}={builder[key]}")];
    }
}
