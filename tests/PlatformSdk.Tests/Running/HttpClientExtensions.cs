namespace PlatformSdk.Tests.Running;

internal static class HttpClientExtensions
{
    /// <summary>The body whatever the status.</summary>
    internal static async Task<string> GetStringOfAnyAsync(this HttpClient client, string path)
        => await (await client.GetAsync(path)).Content.ReadAsStringAsync();

    internal static async Task<HttpResponseMessage> GetAsync(this HttpClient client, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }
}
