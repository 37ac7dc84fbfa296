using System.Data.Common;

namespace PlatformSdk.Secrets.Addresses;

/// <summary>
/// The address of a PostgreSQL server as its provider hands it out, as ADO.NET's keywords: libpq's URL, libpq's keywords
/// (<c>host=db user=orders</c>), or ADO.NET's own with libpq's words in them (<c>SSL Mode=verify-full</c>).
/// </summary>
internal static class PostgresAddress
{
    /// <summary>Returns ADO.NET's keywords; a text that is none of these comes back as it was.</summary>
    /// <exception cref="SecretStoreException">The text asks for what Npgsql does not have; the message holds no value of it.</exception>
    internal static string ToKeywords(string text)
    {
        var trimmed = text.Trim();
        if (PostgresUrl.Parse(trimmed) is { } url)
            return Write(url);
        if (PostgresConninfo.Parse(trimmed) is { } conninfo)
            return Write(conninfo);
        return Corrected(text);
    }

    // Left alone where nothing is to be corrected: what is shown is then what was written.
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
                throw new SecretStoreException("its connection string has a password that ends at a space; put it between single quotes");
            if (PostgresParameters.Corrected(keyword, (string)builder[keyword]) is not { } value)
                continue;
            builder[keyword] = value;
            changed = true;
        }
        return changed ? builder.ConnectionString : text;
    }

    // libpq's keywords with a piece of the password where a keyword belongs. ADO.NET takes all of it for the value of the first keyword, which is
    // shown where that one is, such as in health.
    private static bool IsCutPassword(string keyword, string value)
        => PostgresParameters.IsOfLibpq(keyword) && keyword is not ("password" or "sslpassword" or "options" or "application_name")
        && value.Contains(" password=", StringComparison.OrdinalIgnoreCase);

    private static string Write(List<KeyValuePair<string, string>> parameters)
    {
        var builder = new DbConnectionStringBuilder();
        // The password last: what follows one may be a piece of it to the next reader of this text.
        var keywords = PostgresParameters.ToKeywords(PostgresHosts.Join(parameters)).OrderBy(pair => pair.Key == "Password");
        foreach (var (keyword, value) in keywords)
            builder[keyword] = value;
        return builder.ConnectionString;
    }
}
