using System.Data.Common;
using System.Text.RegularExpressions;
using PlatformSdk.Contract;

namespace PlatformSdk.Needs;

/// <summary>The command that starts a need on this machine.</summary>
/// <param name="service">The service that has the need.</param>
/// <param name="contentRoot">The folder of the service, where the build writes <c>compose.yaml</c>.</param>
/// <param name="shellFolder">The current folder of the developer's shell: <c>dotnet run --project</c> changes that of the process. Null if
/// unknown.</param>
internal sealed partial class StartCommand(string service, string contentRoot, string? shellFolder)
{
    internal string? For(PlatformNeed need, string? address)
    {
        if (NeedKeys.IsCalled(need))
            return need.Type == "service" ? Service(need, address) : null;
        if (Compose(need) is { } compose)
            return compose;
        // A need on another machine cannot be started here.
        return address is not null && NeedAddress.Parse(need.Type, address) is var (host, port) && IsThisMachine(host)
            && Image(need, address) is var (image, inside)
            ? $"docker run -d --rm --name {service}-{need.Name} -p 127.0.0.1:{port}:{inside} {image}"
            : null;
    }

    private static string Service(PlatformNeed need, string? address)
    {
        var start = $"dotnet run, in the repository of {need.Name}";
        return address is not null && NeedAddress.Parse(need.Type, address) is var (host, _) && IsThisMachine(host)
            ? start
            : $"{start}; here, set {NeedKeys.Address(need).Replace(":", "__", StringComparison.Ordinal)}=http://localhost:PORT";
    }

    private string? Compose(PlatformNeed need)
    {
        var file = Path.Combine(contentRoot, "compose.yaml");
        if (!File.Exists(file)
            || !File.ReadLines(file).Any(line => line.Trim().TrimEnd(':').Trim('"', '\'') == need.Name && line.TrimEnd().EndsWith(':')))
        {
            return null;
        }
        var isHere = shellFolder is null || Path.GetFullPath(shellFolder) == Path.GetFullPath(contentRoot);
        return $"docker compose {(isHere ? "" : $"-f {Path.GetRelativePath(shellFolder!, file)} ")}up -d {need.Name}";
    }

    private static (string Image, int Port)? Image(PlatformNeed need, string address) => need.Type switch
    {
        // It is reachable from this machine only, so no password is necessary or shown.
        "postgres" => ("-e POSTGRES_HOST_AUTH_METHOD=trust"
            + $"{Part(address, "POSTGRES_USER", "Username", "User ID", "User")}{Part(address, "POSTGRES_DB", "Database")} postgres:17", 5432),
        "redis" => ("redis:8", 6379),
        "queue" => ("rabbitmq:4", 5672),
        "bucket" => ($"{LaptopImages.Minio}:{LaptopImages.MinioVersion} server /data", 9000),
        _ => null,
    };

    /// <summary>A part of a connection string that is not secret, as a variable of the container.</summary>
    private static string Part(string address, string variable, params ReadOnlySpan<string> keywords)
    {
        var builder = new DbConnectionStringBuilder();
        try
        {
            builder.ConnectionString = address;
        }
        catch (ArgumentException)
        {
            return "";
        }
        foreach (var keyword in keywords)
        {
            if (builder.TryGetValue(keyword, out var value) && value is string text && Plain().IsMatch(text))
                return $" -e {variable}={text}";
        }
        return "";
    }

    private static bool IsThisMachine(string host) => host is "localhost" or "::1" or "[::1]" || host.StartsWith("127.", StringComparison.Ordinal);

    [GeneratedRegex("^[A-Za-z0-9_-]+$")]
    private static partial Regex Plain();
}
