using System.Data.Common;

namespace PlatformSdk.Secrets.Addresses;

/// <summary>
/// Converts the address of a PostgreSQL server to ADO.NET keywords. Providers issue it as a libpq URL, as libpq keywords (<c>host=db
/// user=orders</c>), or as ADO.NET keywords with libpq values (<c>SSL Mode=verify-full</c>).
/// </summary>
internal static class PostgresAddress
{
    /// <summary>Returns ADO.NET keywords; any other text is returned unchanged.</summary>
    /// <exception cref="SecretStoreException">The text requires something that Npgsql does not support. The message contains no value.</exception>
    internal static string ToKeywords(string text)
    {
        var trimmed = text.Trim();
        if (PostgresUrl.Parse(trimmed) is { } url)
            return Write(url);
        if (PostgresConninfo.Parse(trimmed) is { } conninfo)
            return Write(conninfo);
        return Corrected(text);
    }

    // Unchanged if nothing needs correction, so that what is shown is what was written.
    private static string Corrected(string text)
    {
        var builder = new DbConnectionStringBuilder();
        try
        {
            builder.ConnectionString = text;
        }
        catch (ArgumentException)
        {
            return text;
        }
        var changed = false;
        foreach (var keyword in builder.Keys.Cast<string>().ToList())
        {
            if (IsCutPassword(keyword, (string)builder[keyword]))
                throw new SecretStoreException("its connection string has an unquoted password with a space; put the password in single quotes");
            if (PostgresParameters.Corrected(keyword, (string)builder[keyword]) is not { } value)
                continue;
            builder[keyword] = value;
            changed = true;
        }
        return changed ? builder.ConnectionString : text;
    }

    // libpq keywords with part of a password where a keyword belongs. ADO.NET takes all of it as the value of the first keyword, and that value is
    // shown in places such as health.
    private static bool IsCutPassword(string keyword, string value)
        => PostgresParameters.IsOfLibpq(keyword) && keyword is not ("password" or "sslpassword" or "options" or "application_name")
        && value.Contains(" password=", StringComparison.OrdinalIgnoreCase);

    private static string Write(List<KeyValuePair<string, string>> parameters)
    {
        var builder = new DbConnectionStringBuilder();
        // The password comes last: the next reader of this text may take what follows it as part of it.
        var keywords = PostgresParameters.ToKeywords(PostgresHosts.Join(parameters)).OrderBy(pair => pair.Key == "Password");
        foreach (var (keyword, value) in keywords)
            builder[keyword] = value;
        return builder.ConnectionString;
    }
}
