using System.Text;
using PlatformSdk.Build.Model;
using PlatformSdk.Contract.Needs;
using static PlatformSdk.Build.Rendering.Docs.Markdown;

namespace PlatformSdk.Build.Rendering.Docs.Pages;

/// <summary>
/// The names of the secrets that the service reads, never a value. Where people create the secrets, it also has the command for each environment.
/// </summary>
internal static class SecretSection
{
    internal static string Render(PlatformModel model)
    {
        var text = new StringBuilder(Table("The service reads no secrets.", ["secret", "content", "configuration key"],
            model.Service.Needs.Where(n => n.Type.HasSecret)
                .Select(n => new[] { Verbatim(n.Name), n.SecretType == NeedTypes.Secret
                    ? "secret value"
                    : $"the credentials of the {n.SecretType.Name}{(n.IsForMigrations ? " for migrations" : "")}", Verbatim(NeedSection.Key(n)) })));
        if (SecretCommands.CommandsFor(model) is { Count: > 0 } commands)
        {
            text.Append("\n" + SecretCommands.Introduction + "\n");
            foreach (var (environment, lines) in commands)
                text.Append("\nIn " + Verbatim(environment) + ":\n\n```bash\n" + lines + "```\n");
        }

        return text.ToString();
    }
}
