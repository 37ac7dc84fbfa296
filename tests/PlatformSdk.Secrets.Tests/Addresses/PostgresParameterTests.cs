using System.Data.Common;
using PlatformSdk.Secrets.Addresses;

namespace PlatformSdk.Secrets.Tests.Addresses;

/// <summary>
/// Every parameter of libpq has a keyword of Npgsql, or no meaning here, or is refused: none is lost, since it may be what protects.
/// </summary>
public sealed class PostgresParameterTests
{
    [Theory]
    [InlineData("host", "Host")]
    [InlineData("port", "Port")]
    [InlineData("dbname", "Database")]
    [InlineData("database", "Database")]
    [InlineData("user", "Username")]
    [InlineData("username", "Username")]
    [InlineData("password", "Password")]
    [InlineData("passfile", "Passfile")]
    [InlineData("application_name", "Application Name")]
    [InlineData("ApplicationName", "Application Name")]
    [InlineData("client_encoding", "Client Encoding")]
    [InlineData("connect_timeout", "Timeout")]
    [InlineData("options", "Options")]
    [InlineData("sslrootcert", "Root Certificate")]
    [InlineData("sslcert", "SSL Certificate")]
    [InlineData("sslkey", "SSL Key")]
    [InlineData("sslpassword", "SSL Password")]
    [InlineData("sslnegotiation", "SSL Negotiation")]
    [InlineData("channel_binding", "Channel Binding")]
    [InlineData("gssencmode", "GSS Encryption Mode")]
    [InlineData("krbsrvname", "Kerberos Service Name")]
    [InlineData("require_auth", "Require Auth")]
    [InlineData("target_session_attrs", "Target Session Attributes")]
    [InlineData("load_balance_hosts", "Load Balance Hosts")]
    [InlineData("keepalives_idle", "TCP Keepalive Time")]
    [InlineData("keepalives_interval", "TCP Keepalive Interval")]
    [InlineData("currentSchema", "Search Path")]
    // No parameter of libpq: it may be one of Npgsql's, which says so itself if it is not.
    [InlineData("Max Auto Prepare", "Max Auto Prepare")]
    public void A_parameter_and_its_keyword(string parameter, string keyword) =>
        PostgresParameters.ToKeywords([new(parameter, "7")]).ShouldBe([new(keyword, "7")]);

    [Theory]
    [InlineData("sslcompression")]
    [InlineData("fallback_application_name")]
    public void What_changes_nothing_is_left_out(string parameter) => PostgresParameters.ToKeywords([new(parameter, "1")]).ShouldBeEmpty();

    [Fact]
    public void A_parameter_without_a_value_says_nothing() => PostgresParameters.ToKeywords([new("sslcert", "")]).ShouldBeEmpty();

    [Theory]
    [InlineData("sslcrl sslcrldir sslsni sslcertmode ssl_min_protocol_version ssl_max_protocol_version requirepeer service servicefile")]
    [InlineData("keepalives_count tcp_user_timeout replication gsslib gssdelegation min_protocol_version max_protocol_version requiressl")]
    [InlineData("requiresssl sslkeylogfile scram_client_key scram_server_key oauth_issuer oauth_client_id oauth_client_secret oauth_scope")]
    public void What_Npgsql_lacks_is_refused_by_its_name(string parameters)
    {
        foreach (var parameter in parameters.Split(' '))
        {
            PostgresParameters.IsOfLibpq(parameter).ShouldBeTrue();
            Should.Throw<SecretStoreException>(() => PostgresParameters.ToKeywords([new(parameter, "1")]).ToList()).Message
                .ShouldBe($"its connection string has the parameter '{parameter}', which Npgsql does not support; remove it");
        }
    }

    [Theory]
    [InlineData("sslmode", "disable", "SSL Mode=Disable")]
    [InlineData("sslmode", "allow", "SSL Mode=Allow")]
    [InlineData("sslmode", "prefer", "SSL Mode=Prefer")]
    [InlineData("sslmode", "require", "SSL Mode=Require")]
    [InlineData("sslmode", "verify-ca", "SSL Mode=VerifyCA")]
    [InlineData("sslmode", "verifyFull", "SSL Mode=VerifyFull")]
    [InlineData("ssl", "true", "SSL Mode=Require")]
    [InlineData("ssl", "1", "SSL Mode=Require")]
    [InlineData("ssl", "false", "SSL Mode=Disable")]
    [InlineData("ssl", "0", "SSL Mode=Disable")]
    [InlineData("sslrootcert", "system", "SSL Mode=VerifyFull")]
    [InlineData("keepalives", "1", "TCP Keepalive=true")]
    [InlineData("keepalives", "0", "TCP Keepalive=false")]
    [InlineData("load_balance_hosts", "random", "Load Balance Hosts=true")]
    [InlineData("load_balance_hosts", "disable", "Load Balance Hosts=false")]
    [InlineData("connect_timeout", "-1", "Timeout=0")]
    [InlineData("connect_timeout", "0", "Timeout=0")]
    [InlineData("connect_timeout", "1024", "Timeout=1024")]
    [InlineData("connect_timeout", "1025", "Timeout=1024")]
    public void A_value_is_written_as_Npgsql_writes_it(string parameter, string value, string keyword)
    {
        var (name, text) = PostgresParameters.ToKeywords([new(parameter, value)]).ShouldHaveSingleItem();

        $"{name}={text}".ShouldBe(keyword, StringCompareShould.IgnoreCase);
    }

    [Theory]
    [InlineData("hostaddr", true)]
    [InlineData("HOST", true)]
    [InlineData("sslcompression", true)]
    [InlineData("Search Path", false)]
    [InlineData("", false)]
    public void A_name_is_one_of_libpq_s_or_is_not(string name, bool isOne) => PostgresParameters.IsOfLibpq(name).ShouldBe(isOne);

    [Theory]
    // A password may have a semicolon, but a keyword after it is one of ADO.NET's list.
    [InlineData("host=h password=a;b", true)]
    [InlineData("host=h password=;", true)]
    [InlineData("host=h; password=b", false)]
    [InlineData("host=h;port=1 user=u", false)]
    [InlineData("host=h password==;x", true)]
    [InlineData("host=h password=;=x", false)]
    [InlineData("host=h", false)]
    [InlineData("host=h password='a", false)]
    [InlineData("host=h password", false)]
    [InlineData("host=h other=1", false)]
    public void A_text_is_a_list_of_libpq_s_or_is_left_alone(string text, bool isOne) => (PostgresConninfo.Parse(text) is not null).ShouldBe(isOne);

    [Theory]
    [InlineData("user=u password='p\\'w' host = h", "Username=u;Password=p'w;Host=h")]
    [InlineData("\thost=h\n user=a\\ b", "Host=h;Username=a b")]
    public void Quotes_and_backslashes_are_those_of_libpq(string text, string keywords) =>
        new DbConnectionStringBuilder { ConnectionString = PostgresAddress.ToKeywords(text) }.EquivalentTo(
            new DbConnectionStringBuilder { ConnectionString = keywords }).ShouldBeTrue(text);
}
