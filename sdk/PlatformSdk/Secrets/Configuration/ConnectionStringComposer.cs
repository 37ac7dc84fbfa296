using System.Data.Common;
using PlatformSdk.Contract.Needs;
using PlatformSdk.Secrets.Addresses;

namespace PlatformSdk.Secrets.Configuration;

/// <summary>Composes the connection string of a data store from the fields of its secret and the configuration.</summary>
internal static class ConnectionStringComposer
{
    private static readonly string[] s_wholeFields =
        [SecretFieldNames.ConnectionString, "connection-string", "uri", "url", SecretReading.ValueField];

    /// <summary>Returns the connection string, or null if neither the secret nor the configuration has one.</summary>
    internal static string? Compose(SecretReference secret, SecretReading reading, string? configured)
    {
        var type = NeedTypes.Find(secret.NeedType);
        var whole = s_wholeFields.Select(Field).FirstOrDefault(value => value is { Length: > 0 }) ?? configured;
        if (type != NeedTypes.Postgres)
            return type is null ? whole : type.Join(whole, Field);
        whole = whole is null ? null : PostgresAddress.ToKeywords(whole);

        var parts = type.PartsOf(Field);
        if (parts.Count == 0)
            return whole;

        var builder = Parse(whole);
        foreach (var (keyword, value) in parts)
            builder[keyword] = value;
        return builder.ConnectionString;

        string? Field(string field) => reading.Fields.GetValueOrDefault(field);
    }

    /// <summary>True if the field holds a whole connection string.</summary>
    internal static bool IsWhole(string field) => s_wholeFields.Contains(field, StringComparer.OrdinalIgnoreCase);

    /// <summary>True if a connection string must name a user to be complete.</summary>
    internal static bool NeedsUser(SecretReference secret) => NeedTypes.Find(secret.NeedType) is { IsUsuallyInParts: true };

    /// <summary>True if the connection string names a user. The user may log in with a password, a certificate or the system's identity.</summary>
    internal static bool HasUser(string connectionString)
    {
        try
        {
            var parsed = Parse(PostgresAddress.ToKeywords(connectionString));
            return ((string[])["Username", "User Name", "User ID", "UserId", "User", "Uid"]).Any(parsed.ContainsKey);
        }
        catch (SecretStoreException)
        {
            // The code that opens the connection reports what is wrong with it.
            return true;
        }
    }

    private static DbConnectionStringBuilder Parse(string? connectionString)
    {
        var builder = new DbConnectionStringBuilder();
        if (string.IsNullOrEmpty(connectionString))
            return builder;
        try
        {
            builder.ConnectionString = connectionString;
        }
        catch (ArgumentException)
        {
            // The parser's message quotes the text, including the password.
            throw new SecretStoreException("its connection string is neither a postgres:// URL nor of the form Keyword=Value;Keyword=Value");
        }
        return builder;
    }
}
