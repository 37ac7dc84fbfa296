using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PlatformSdk.Secrets.Vault.Settings;

namespace PlatformSdk.Secrets.Vault.Http;

/// <summary>Sends one request to Vault, with other nodes, redirects and retries, until one node answers.</summary>
internal sealed class VaultClient(HttpClient http, VaultOptions options, TimeProvider time) : IDisposable
{
    private const int MostRedirects = 3;
    private static readonly TimeSpan s_firstPause = TimeSpan.FromSeconds(1);
    private int _current;

    internal Task<VaultReply> GetAsync(string path, string? token, CancellationToken cancellationToken)
        => SendAsync(HttpMethod.Get, path, token, null, cancellationToken);

    internal Task<VaultReply> PostAsync<T>(string path, string? token, T body, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        => SendAsync(HttpMethod.Post, path, token, JsonSerializer.SerializeToUtf8Bytes(body, type), cancellationToken);

    public void Dispose() => http.Dispose();

    private async Task<VaultReply> SendAsync(HttpMethod method, string path, string? token, byte[]? body, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var address = options.Addresses[(int)((uint)Volatile.Read(ref _current) % options.Addresses.Count)];
            var last = attempt >= options.MaxRetries;
            try
            {
                var reply = await SendAsync(address, method, path, token, body, cancellationToken).ConfigureAwait(false);
                if (last || !CanBeRepeated(reply.Status))
                    return reply;
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException && !cancellationToken.IsCancellationRequested)
            {
                if (last)
                    throw new SecretStoreException($"{Shown(address)} cannot be reached: {TransportFailure.Explain(failure)}");
            }
            Interlocked.Increment(ref _current);
            await Task.Delay(s_firstPause * (1 + attempt / 2d), time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<VaultReply> SendAsync(
        Uri address, HttpMethod method, string path, string? token, byte[]? body, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.ClientTimeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        for (var redirects = 0; ; redirects++)
        {
            using var request = Request(address, method, path, token, body);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token).ConfigureAwait(false);
            if (response.StatusCode is not (HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
                return await VaultBody.ReadAsync(response, Shown(address), time, both.Token).ConfigureAwait(false);

            var next = Redirected(address, response.Headers.Location);
            // After the leader fails, a standby redirects to the failed node, or to itself, until a new leader is elected.
            if (redirects == MostRedirects || next == address)
                return new(HttpStatusCode.ServiceUnavailable, VaultBody.Error($"{Shown(address)} is a standby without an active node"), null);
            address = next;
        }
    }

    private static bool CanBeRepeated(HttpStatusCode status)
        => status == HttpStatusCode.PreconditionFailed || ((int)status >= 500 && status != HttpStatusCode.NotImplemented);

    private HttpRequestMessage Request(Uri address, HttpMethod method, string path, string? token, byte[]? body)
    {
        var root = address.Scheme == "unix" ? new Uri("http://localhost/") : address;
        var request = new HttpRequestMessage(method, new Uri(root, $"v1/{VaultPath.Escape(path)}"));
        // An agent may require this header, which protects it from forged browser requests.
        request.Headers.Add("X-Vault-Request", "true");
        // .NET uses this name in the TLS handshake and when it verifies the certificate.
        if (!string.IsNullOrEmpty(options.TlsServerName))
            request.Headers.Host = options.TlsServerName;
        if (token is not null)
            request.Headers.Add("X-Vault-Token", TokenText.Check(token));
        if (!string.IsNullOrEmpty(options.Namespace))
            request.Headers.Add("X-Vault-Namespace", options.Namespace);
        if (body is not null)
        {
            request.Content =
            new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }
        return request;
    }

    // The token is sent only to configured servers: a forged Location header could collect it.
    private Uri Redirected(Uri from, Uri? location)
        => location is { IsAbsoluteUri: true } && options.Addresses.FirstOrDefault(known => SameServer(known, location)) is { } known
            ? known
            : throw new SecretStoreException(
                $"{Shown(from)} redirects to {(location is { IsAbsoluteUri: true } ? location.GetLeftPart(UriPartial.Authority) : "nowhere")}, " +
                "which is not configured. Add the node to Platform:Secrets:Address (separated by commas), or use the address of the load balancer.");

    private static bool SameServer(Uri one, Uri other)
        => Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static string Shown(Uri address) => address.Scheme == "unix" ? address.OriginalString : address.GetLeftPart(UriPartial.Authority);
}
