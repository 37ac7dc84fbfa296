using System.Globalization;
using System.Text;
using PlatformSdk.Secrets.State;

namespace PlatformSdk.Secrets.Reading;

/// <summary>The message about missing secrets: each with its store, its location and the command that creates it.</summary>
internal static class MissingSecretsMessage
{
    internal static string Write(IReadOnlyCollection<SecretState> missing, StoreSet stores, string consequence)
    {
        var text = new StringBuilder();
        var count = missing.Count == 1 ? "1 secret is" : string.Create(CultureInfo.InvariantCulture, $"{missing.Count} secrets are");
        text.Append(CultureInfo.InvariantCulture,
            $"{count} missing. Store: {stores.NamesFor(missing.Select(secret => secret.Reference))}. {consequence}");
        foreach (var secret in missing.OrderBy(secret => secret.Reference.Name, StringComparer.Ordinal))
        {
            var store = stores.For(secret.Reference);
            text.Append(CultureInfo.InvariantCulture, $"\n\n  {secret.Reference.Name}\n    looked for in: {store.Locate(secret.Reference)}");
            text.Append(CultureInfo.InvariantCulture, $"\n    answer: {secret.Failure ?? "not read in time"}");
            text.Append(CultureInfo.InvariantCulture, $"\n    create it: {store.CreateCommand(secret.Reference)}");
        }
        return text.Append('\n').ToString();
    }
}
