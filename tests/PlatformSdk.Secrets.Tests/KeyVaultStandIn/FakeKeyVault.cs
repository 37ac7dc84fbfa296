using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Secrets.Tests.KeyVaultStandIn;

/// <summary>Speaks the part of Key Vault's REST protocol that reading takes, with its challenge, over TLS on a socket.</summary>
public sealed class FakeKeyVault : IAsyncDisposable
{
    public const string Token = "eyJ-a-bearer-token-of-the-test";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, List<JsonObject>> _secrets = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, bool> _deleted = new(StringComparer.OrdinalIgnoreCase);

    private FakeKeyVault(WebApplication app) => _app = app;

    public string Address { get; private set; } = "";

    /// <summary>When set, what every authenticated request gets: status, code, inner code, message.</summary>
    public (int Status, string Code, string? Inner, string Message)? Refusal { get; set; }

    /// <summary>When set, the body of every answer of 200, in place of the vault's: what a proxy in between sends.</summary>
    public string? Body { get; set; }

    /// <summary>The same for what is asked about deleted secrets.</summary>
    public string? DeletedBody { get; set; }

    public string? RetryAfter { get; set; }

    /// <summary>What time it is where the vault is.</summary>
    public DateTimeOffset? Now { get; set; }

    public static async Task<FakeKeyVault> StartAsync(X509Certificate2 certificate)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var vault = new FakeKeyVault(app);
        app.Run(vault.AnswerAsync);
        await app.StartAsync();
        vault.Address = app.Urls.Single();
        return vault;
    }

    public void Set(string name, string value, string? contentType = null, DateTimeOffset? expires = null)
    {
        _deleted.TryRemove(name, out _);
        var attributes =
            new JsonObject { ["enabled"] = true, ["created"] = 1795231516, ["updated"] = 1795231516, ["recoveryLevel"] = "Recoverable+Purgeable" };
        if (expires is { } at) attributes["exp"] = at.ToUnixTimeSeconds();
        var secret = new JsonObject { ["value"] = value, ["contentType"] = contentType, ["attributes"] = attributes };
        _secrets.AddOrUpdate(name, [secret], (_, versions) => [.. versions, secret]);
    }

    public void Disable(string name) => _secrets[name][^1]["attributes"]!["enabled"] = false;

    public void Delete(string name)
    {
        _secrets.TryRemove(name, out _);
        _deleted[name] = true;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        if (Now is { } now) context.Response.Headers.Date = now.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        if (context.Request.Headers.Authorization != $"Bearer {Token}")
        {
            context.Response.Headers.WWWAuthenticate =
                "Bearer authorization=\"https://login.windows.net/72f988bf-86f1-41af-91ab-2d7cd011db47\", resource=\"https://vault.azure.net\"";
            return ErrorAsync(context, 401, "Unauthorized", null, "AKV10000: Request is missing a Bearer or PoP token.");
        }

        if (RetryAfter is not null) context.Response.Headers.RetryAfter = RetryAfter;
        if (Refusal is { } refusal) return ErrorAsync(context, refusal.Status, refusal.Code, refusal.Inner, refusal.Message);
        if (Body is not null) return context.Response.WriteAsync(Body);
        return context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["secrets", var name, .. var version] => SecretAsync(context, name, version.SingleOrDefault()),
            ["deletedsecrets", _] when DeletedBody is not null => context.Response.WriteAsync(DeletedBody),
            ["deletedsecrets", var name] when _deleted.ContainsKey(name) => context.Response.WriteAsJsonAsync(new JsonObject
            {
                ["id"] = $"{Address}/secrets/{name}/1",
                ["recoveryId"] = $"{Address}/deletedsecrets/{name}",
                ["deletedDate"] = 1795231516,
                ["scheduledPurgeDate"] = 1803007516,
                ["attributes"] = new JsonObject { ["enabled"] = true },
            }),
            [.., var name] => ErrorAsync(context, 404, "SecretNotFound", null, $"A secret with (name/id) {name} was not found in this key vault."),
            _ => ErrorAsync(context, 400, "BadParameter", null, "The path is empty."),
        };
    }

    private Task SecretAsync(HttpContext context, string name, string? pinned)
    {
        var versions = _secrets.GetValueOrDefault(name) ?? [];
        var number = pinned is null ? versions.Count : int.Parse(pinned, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        if (number < 1 || number > versions.Count)
            return ErrorAsync(context, 404, "SecretNotFound", null, $"A secret with (name/id) {name} was not found in this key vault.");
        var secret = versions[number - 1];
        if (!secret["attributes"]!["enabled"]!.GetValue<bool>())
            return ErrorAsync(context, 403, "Forbidden", "SecretDisabled", "Operation get is not allowed on a disabled secret.");

        var answer = secret.DeepClone().AsObject();
        answer["id"] = string.Create(CultureInfo.InvariantCulture, $"{Address}/secrets/{name}/{number:x32}");
        return context.Response.WriteAsJsonAsync(answer);
    }

    private static Task ErrorAsync(HttpContext context, int status, string code, string? inner, string message)
    {
        context.Response.StatusCode = status;
        var error = new JsonObject { ["code"] = code, ["message"] = message };
        if (inner is not null) error["innererror"] = new JsonObject { ["code"] = inner };
        return context.Response.WriteAsJsonAsync(new JsonObject { ["error"] = error });
    }
}
