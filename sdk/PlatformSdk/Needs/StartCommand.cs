using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

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
            return NeedKeys.IsService(need) ? Service(need, address) : null;
        (string Host, int Port)? place = address is null ? null : NeedAddress.Parse(need.Type, address);
        // A need on another machine cannot be started here.
        if (place is { } other && !IsThisMachine(other.Host))
            return null;
        return Compose(need) ?? (place is { } here && NeedTypes.Find(need.Type)?.Laptop is { } laptop
            ? Docker(need, laptop, address!, here.Port)
            : null);
    }

    private static string Service(PlatformNeed need, string? address)
    {
        var start = $"dotnet run, in the repository of {need.Name}";
        return address is not null && NeedAddress.Parse(need.Type, address) is var (host, _) && IsThisMachine(host)
            ? start
            : $"{start}; here, set {EnvironmentVariables.ForKey(NeedKeys.Address(need))}=http://localhost:PORT";
    }

    private string? Compose(PlatformNeed need)
    {
        var file = Path.Combine(contentRoot, LaptopContainer.ComposeFile);
        if (!File.Exists(file))
            return null;
        var keys = File.ReadLines(file).Select(line => line.TrimEnd()).Where(line => line.EndsWith(':'))
            .Select(line => line.Trim().TrimEnd(':').Trim('"', '\'')).ToHashSet();
        // As a build writes it, else as in a file of the user's own.
        if (new[] { NeedName.ForNeed(service, need.Name), need.Name }.FirstOrDefault(keys.Contains) is not { } container)
            return null;
        var isHere = shellFolder is null || Path.GetFullPath(shellFolder) == Path.GetFullPath(contentRoot);
        return $"docker compose {(isHere ? "" : $"-f {Path.GetRelativePath(shellFolder!, file)} ")}up -d {container}";
    }

    private string Docker(PlatformNeed need, LaptopContainer laptop, string address, int port)
    {
        var variables =
            laptop.Run.Variables.Concat(laptop.Run.FromAddress.Select(variable => Part(address, variable.Variable, variable.Keywords))
            .OfType<string>());
        string[] words =
        [
            $"docker run -d --rm --name {NeedName.ForNeed(service, need.Name)}",
            string.Create(CultureInfo.InvariantCulture, $"-p 127.0.0.1:{port}:{laptop.Port}"),
            .. variables.Select(variable => $"-e {variable}"),
            $"{laptop.Image}:{laptop.DefaultVersion}",
        ];
        return string.Join(' ', words);
    }

    /// <summary>A part of a connection string that is not secret, as a variable of the container; null if it is not there.</summary>
    private static string? Part(string address, string variable, IEnumerable<string> keywords)
    {
        var builder = new DbConnectionStringBuilder();
        try
        {
            builder.ConnectionString = address;
        }
        catch (ArgumentException)
        {
            return null;
        }
        foreach (var keyword in keywords)
        {
            if (builder.TryGetValue(keyword, out var value) && value is string text && Plain().IsMatch(text))
                return $"{variable}={text}";
        }
        return null;
    }

    private static bool IsThisMachine(string host) => host is "localhost" or "::1" or "[::1]" || host.StartsWith("127.", StringComparison.Ordinal);

    [GeneratedRegex("^[A-Za-z0-9_-]+$")]
    private static partial Regex Plain();
}
