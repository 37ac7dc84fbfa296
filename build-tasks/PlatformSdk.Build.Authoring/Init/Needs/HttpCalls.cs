using System.Globalization;
using System.Text.RegularExpressions;
using PlatformSdk.Build.Authoring.Init.Deduction;
using PlatformSdk.Build.Authoring.Init.Settings;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Authoring.Init.Needs;

/// <summary>HTTP services that the program calls, from its clients and from addresses in its settings.</summary>
internal static partial class HttpCalls
{
    private static readonly string[] s_notCalled =
        ["Kestrel", "Logging", "Serilog", "AllowedHosts", "Urls", NeedSettings.ConnectionStrings, "Cors", "OTEL", "ASPNETCORE_URLS"];

    internal static IEnumerable<DeducedNeed> DeduceNeeds(ExistingProject project) =>
        [.. Clients(project), .. Discovered(project.Settings), .. Addresses(project.Settings)];

    /// <summary><c>AddHttpClient("tax", client => client.BaseAddress = new Uri("https://…"))</c>.</summary>
    private static IEnumerable<DeducedNeed> Clients(ExistingProject project)
    {
        foreach (var (line, match) in project.Code.All(Client()))
        {
            var statement = project.Code.StatementAt(line);
            var address = Address().Match(statement) is { Success: true } literal ? literal.Groups["url"].Value
                : Key().Match(statement) is { Success: true } key ? project.Settings.Value(key.Groups["key"].Value) : null;
            // A typed client's name describes its purpose, such as TaxClient or IInventoryApi.
            var name = match.Groups["name"].Value is { Length: > 0 } said ? said : Affix().Replace(match.Groups["type"].Value, "");
            if (address is not null && Called(name, address, line.Place) is { } need)
                yield return need;
        }
    }

    /// <summary><c>services:inventory:http:0</c>, the form of service discovery.</summary>
    private static IEnumerable<DeducedNeed> Discovered(ProjectSettings settings) => settings.All
        .Where(s => s.IsBelow(NeedSettings.Services) && s.Key.Split(':').Length >= 3)
        .Select(s => Called(s.Key.Split(':')[1], s.Value, $"{s.Key} in {s.Source}")).OfType<DeducedNeed>();

    /// <summary><c>"Tax": { "BaseUrl": "https://…" }</c>.</summary>
    private static IEnumerable<DeducedNeed> Addresses(ProjectSettings settings) => settings.All
        .Where(s => AddressKey().IsMatch(s.Name) && !s.IsBelow(NeedSettings.Services)
            && !s_notCalled.Any(other => s.Section.StartsWith(other, StringComparison.OrdinalIgnoreCase)))
        .Select(s => Called(s.Key.Contains(':', StringComparison.Ordinal)
            ? s.Key.Split(':')[^2]
            : AddressKey().Replace(s.Name, ""), s.Value, $"{s.Key} in {s.Source}"))
        .OfType<DeducedNeed>();

    /// <summary>Null for a value that is not an HTTP address.</summary>
    private static DeducedNeed? Called(string name, string address, string why)
    {
        if (!Uri.TryCreate(address.Replace("https+http://", "http://", StringComparison.OrdinalIgnoreCase), UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https"))
            return null;
        var host = uri.IdnHost;
        var need = Names.Label(name) ?? Names.Label(host.Split('.')[0]);
        if (need is null)
            return null;
        // Nothing else: a user, a path or a query may contain a key.
        var place = $"{uri.Scheme}://{uri.Host}{(uri.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{uri.Port}"))}";
        if (uri.IsLoopback)
        {
            why += ", an address on a laptop: is this a service of the platform?";
            return new DeducedNeed(need, NeedTypes.Service.Name, why) { Local = place };
        }

        if (!host.Contains('.', StringComparison.Ordinal) || host.EndsWith(".svc", StringComparison.Ordinal)
            || host.EndsWith(".cluster.local", StringComparison.Ordinal))
            return Names.IsName(host.Split('.')[0]) ? new DeducedNeed(host.Split('.')[0], NeedTypes.Service.Name, why) : null;
        return WebAddress.Parse(place) is null ? null : new DeducedNeed(need, NeedTypes.External.Name, why) { Url = place };
    }

    [GeneratedRegex("""\bAddHttpClient(<\s*(\w+\s*,\s*)?(?<type>\w+)\s*>)?\(\s*("(?<name>[^"]+)")?|\bAddRefitClient<\s*(?<type>\w+)\s*>\(""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Client();

    [GeneratedRegex("""new(\s+Uri)?\(\s*"(?<url>https?(\+http)?://[^"]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex("""\[\s*"(?<key>[^"]+)"\s*\]|GetValue<[^>]+>\(\s*"(?<key>[^"]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex("^I(?=[A-Z])|(Http)?(Client|Api|Service|Gateway)$", RegexOptions.CultureInvariant)]
    private static partial Regex Affix();

    [GeneratedRegex("(Base)?(Url|Uri|Address|Endpoint|Authority)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AddressKey();
}
