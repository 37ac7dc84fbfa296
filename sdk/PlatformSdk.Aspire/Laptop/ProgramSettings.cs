using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.UserSecrets;

namespace PlatformSdk.Aspire.Laptop;

/// <summary>
/// The configuration of a program as it reads it in Development: a need whose address is set there runs elsewhere. The values stay in the program's
/// own files; here only their presence counts.
/// </summary>
internal static partial class ProgramSettings
{
    internal static IConfiguration Read(string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        var builder = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(folder, "appsettings.json"), optional: true)
            .AddJsonFile(Path.Combine(folder, "appsettings.Development.json"), optional: true);
        if (SecretsId().Match(File.ReadAllText(project)) is { Success: true } id)
            builder.AddJsonFile(PathHelper.GetSecretsPathFromSecretsId(id.Groups["id"].Value), optional: true);
        return builder.AddEnvironmentVariables().Build();
    }

    [GeneratedRegex("<UserSecretsId>(?<id>[-.\\w]+)</UserSecretsId>")]
    private static partial Regex SecretsId();
}
