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
        if (PostgresUrl.Parse(trimmed) is { } url) return Write(url);
        if (PostgresConninfo.Parse(trimmed) is { } conninfo) return Write(conninfo);
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
            if (PostgresParameters.Corrected(keyword, (string)builder[keyword]) is not { } value) continue;
            builder[keyword] = value;
            changed = true;
        }

        return changed ? builder.ConnectionString : text;
    }

    private static string Write(List<KeyValuePair<string, string>> parameters)
    {
        var builder = new DbConnectionStringBuilder();
        // The password last: what follows one may be a piece of it to the next reader of this text.
        var keywords = PostgresParameters.ToKeywords(PostgresHosts.Join(parameters)).OrderBy(pair => pair.Key == "Password");
        foreach (var (keyword, value) in keywords) builder[keyword] = value;
        return builder.ConnectionString;
    }
}
