namespace PlatformSdk.Contract.Needs.Connections;

/// <summary>The parts of a connection, by their keywords in a connection string of that form.</summary>
internal static class PartKeyword
{
    internal const string Host = "Host";
    internal const string Port = "Port";
    internal const string Database = "Database";
    internal const string Username = "Username";
    internal const string Password = "Password";
    internal const string VirtualHost = "VirtualHost";
    internal const string Endpoint = "Endpoint";
    internal const string Bucket = "Bucket";
    internal const string Region = "Region";
    internal const string AccessKey = "AccessKey";
    internal const string SecretKey = "SecretKey";
    internal const string SessionToken = "SessionToken";

    /// <summary>The certificate of the server's authority: not in a connection string, but a sign of TLS.</summary>
    internal const string Authority = "Authority";
}
