using System.Net;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Access.Tests.Process;

/// <summary>The test service in a process of its own, configured as by its manifest. It trusts the certificate of the provider.</summary>
internal sealed class ProtectedProcess : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly ChildProcess _process;
    private readonly HttpClient _client;

    private ProtectedProcess(TemporaryFolder folder, ChildProcess process, Uri address)
        => (_folder, _process, _client) = (folder, process, new HttpClient { BaseAddress = address });

    internal string Output => _process.Output;

    internal static async Task<ProtectedProcess> StartAsync(Compilation compilation, OpenIdProvider provider, string auth = "required")
    {
        var folder = new TemporaryFolder();
        var process = await ChildProcess.StartAsync(compilation, Path.Combine(AppContext.BaseDirectory, "PlatformSdk.Tests.Service.dll"),
            ["--access=true", "--urls=http://127.0.0.1:0"],
            [
                new("Platform__Access__Auth", auth), new("Platform__Access__Issuer", provider.Issuer),
                new("Platform__Access__Audience", "api://orders"), new("Platform__Shutdown__Drain", "0"),
                new("SSL_CERT_FILE", folder.Write("login.pem", OpenIdProvider.Certificate)),
            ]);
        return new ProtectedProcess(folder, process, await process.AddressAsync());
    }

    internal async Task<HttpResponseMessage> GetAsync(string path, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return await _client.SendAsync(request);
    }

    internal async Task<HttpStatusCode> StatusAsync(string path, string? token = null) => (await GetAsync(path, token)).StatusCode;

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _process.DisposeAsync();
        _folder.Dispose();
    }
}
