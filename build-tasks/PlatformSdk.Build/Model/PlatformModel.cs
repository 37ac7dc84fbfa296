using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Model;

/// <summary>The resolved description: the service in general, and in each of its environments.</summary>
/// <param name="Service">The service without overrides of an environment, for the catalog and the generated code.</param>
/// <param name="Environments">The service in each environment, ordered by name.</param>
/// <param name="Written">The description as written.</param>
internal sealed record PlatformModel(ResolvedService Service, IReadOnlyList<ResolvedService> Environments, WrittenService Written)
{
    /// <summary>Whether the description itself declares an OpenAPI API.</summary>
    internal bool DeclaresOpenApi => Written.Apis.Values.Any(a => a.Type == ApiType.Openapi);

    /// <summary>The environment whose secrets and databases the catalog describes.</summary>
    internal string Shown { get; init; } = "";

    /// <summary>The names of the environments in the order of the file, which is the order of promotion.</summary>
    internal IReadOnlyList<string> Promotion { get; init; } = [];

    /// <summary>The service in each environment, in the order of promotion.</summary>
    internal IEnumerable<ResolvedService> Promoted =>
        Promotion.Select(name => Environments.FirstOrDefault(one => one.Environment == name)).OfType<ResolvedService>();

    /// <summary>
    /// Whether callers must authenticate on a laptop: where the service's own description says so and any environment has a login. There the tokens
    /// are those of a test issuer.
    /// </summary>
    internal bool RequiresAuthentication =>
        Service.Kind == ServiceKind.Service && Service.Expose is { DemandsAuth: true } && Environments.Any(e => e.Access is { Audience: not null });

    /// <summary>The latency objectives of all environments: the same program runs in all of them, so it measures with the bounds of all.</summary>
    internal IReadOnlyList<TimeSpan> LatencyObjectives =>
        [.. Environments.Append(Service).Select(s => s.Slo?.Latency?.Within?.Value).OfType<TimeSpan>().Distinct().Order()];
}
