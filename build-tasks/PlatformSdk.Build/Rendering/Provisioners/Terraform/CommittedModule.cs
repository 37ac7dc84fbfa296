using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlatformSdk.Build.Rendering.Provisioners.Terraform;

/// <summary>The committed root module: what Terraform may have created.</summary>
internal sealed class CommittedModule(JsonObject root)
{
    /// <summary>
    /// Terraform destroys these with their need: credentials that nobody may use any longer. Everything else holds data, or is used by what does.
    /// </summary>
    private static readonly string[] Destroyed =
    [
        "kubernetes_secret_v1", "vault_kv_secret_v2", "azurerm_key_vault_secret", "aws_secretsmanager_secret", "aws_secretsmanager_secret_version",
        "aws_iam_access_key", "aws_iam_user_policy", "aws_iam_user",
    ];

    internal static readonly CommittedModule None = new([]);

    internal JsonObject Settings => root["terraform"] as JsonObject ?? [];

    internal JsonObject Provider => root["provider"] as JsonObject ?? [];

    /// <summary>The addresses of what it creates and Terraform must not destroy.</summary>
    internal IEnumerable<string> Created =>
    [
        .. Members(root[Block.ModuleKind]).Select(m => $"{Block.ModuleKind}.{m.Key}"),
        .. Members(root[Block.ResourceKind]).Where(type => !Destroyed.Contains(type.Key))
            .SelectMany(type => Members(type.Value).Select(r => $"{type.Key}.{r.Key}")),
    ];

    /// <summary>The addresses that earlier builds removed. They stay, because an apply may be due.</summary>
    internal IEnumerable<string> Removed =>
        (root[Removals.Kind] as JsonArray ?? []).Select(r => ((r as JsonObject)?["from"] as JsonValue)?.ToString()).OfType<string>();

    /// <summary>Nothing for a file that is missing or was damaged by hand.</summary>
    internal static CommittedModule Parse(string? text)
    {
        try
        {
            return text is not null && JsonNode.Parse(text) is JsonObject root ? new CommittedModule(root) : None;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return None;
        }
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? node) => node as JsonObject ?? [];
}
