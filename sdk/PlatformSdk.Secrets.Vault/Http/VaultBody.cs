using System.Net;
using System.Text.Json;

namespace PlatformSdk.Secrets.Vault.Http;

/// <summary>Reads an answer and copes with unexpected ones: a proxy's page, truncated JSON, a gigabyte of data.</summary>
internal static class VaultBody
{
    /// <summary>Vault's own limit for a stored entry is 1 MiB; JSON escapes may make it longer.</summary>
    internal const int Largest = 8 * 1024 * 1024;

    private static readonly VaultEnvelope s_nothing = new(null, false, 0, null, null, null, null, null);

    internal static VaultEnvelope Error(string message) => s_nothing with { Errors = [message] };

    internal static async Task<VaultReply> ReadAsync(HttpResponseMessage response, string server, TimeProvider time,
        CancellationToken cancellationToken)
    {
        if (response.StatusCode is HttpStatusCode.Moved or HttpStatusCode.Found)
        {
            throw new SecretStoreException(
                $"{server} redirected to another path. Check the Vault address and the path of the secret.");
        }

        var bytes = await ReadBytesAsync(response, server, cancellationToken).ConfigureAwait(false);
        return new(response.StatusCode, Parse(bytes, response, server), RetryAfter(response, time));
    }

    private static VaultEnvelope Parse(byte[] bytes, HttpResponseMessage response, string server)
    {
        if (bytes.Length == 0)
            return s_nothing;
        try
        {
            RefuseHalfCharacters(bytes);
            return JsonSerializer.Deserialize(bytes, VaultJson.Default.VaultEnvelope) ?? s_nothing;
        }
        catch (JsonException) when (!response.IsSuccessStatusCode)
        {
            // A load balancer's error page: only the status counts.
            return s_nothing;
        }
        catch (JsonException)
        {
            // Without the parser's message, which may quote the text.
            throw new SecretStoreException(
                $"{server} answered HTTP {(int)response.StatusCode} with a body that is not Vault JSON. Check the address.");
        }
    }

    /// <summary>JSON can escape half of a character; reading such a name or text later would throw.</summary>
    private static void RefuseHalfCharacters(byte[] bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes);
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String)
                    reader.GetString();
            }
        }
        catch (InvalidOperationException)
        {
            throw new JsonException();
        }
    }

    private static async Task<byte[]> ReadBytesAsync(HttpResponseMessage response, string server, CancellationToken cancellationToken)
    {
        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (buffer.Length + read > Largest)
            {
                throw new SecretStoreException(
                $"{server} sent more than {Largest / 1024 / 1024} MiB for one secret");
            }
            buffer.Write(chunk, 0, read);
        }
        return buffer.ToArray();
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider time) =>
        // By the server's clock, if the answer contains it.
        response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - (response.Headers.Date ?? time.GetUtcNow()) : null;
}
