using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace PlatformSdk.Testing.VaultStandIn;

/// <summary>One request as it arrived.</summary>
public sealed record VaultCall(string Method, string Path, string? Token, string? Namespace, bool HasRequestHeader, string Body)
{
    public static async Task<VaultCall> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var path = request.Path.Value ?? "";
        return new(
            request.Method, path.StartsWith("/v1/", StringComparison.Ordinal) ? path[4..] : path, Header(request, "X-Vault-Token"),
            Header(request, "X-Vault-Namespace"), Header(request, "X-Vault-Request") == "true", await reader.ReadToEndAsync());
    }

    public string? Field(string name) =>
        Body.Length > 0 && JsonDocument.Parse(Body).RootElement.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static string? Header(HttpRequest request, string name) => request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;
}
