namespace PlatformSdk.Conformance.Tests.Matrix;

/// <summary>Kinds, tiers, exposures, rollouts and platform teams: every pair of them meets, and all in the three environments.</summary>
internal static class Combinations
{
    private static readonly string[] s_tiers = ["critical", "standard", "internal"];

    private static readonly string[] s_rollouts = ["rolling", "canary"];

    private static readonly Dictionary<string, string> s_exposures = new()
    {
        ["hidden"] = "",
        ["inside"] = "expose: {}\n",
        ["public"] = "expose: { host: shop.example.com, path: /orders, public: true }\n",
    };

    private static readonly Dictionary<string, string> s_grpcPorts = new() { ["alone"] = "", ["beside"] = ", port: 9090" };

    internal static IReadOnlyList<Combination> All { get; } =
        [.. Services(), .. Grpc(), .. Scaled(), .. ScaledByQueue(), .. Workers(), .. Jobs(), .. Databases.All, .. CustomResources.All,
            .. TwoRegions.All, .. Longest.All];

    /// <summary>Every environment of every service.</summary>
    internal static IEnumerable<(string Service, string Environment)> Folders => All.SelectMany(c => c.Environments.Select(e => (c.Name, e)));

    /// <summary>
    /// Three teams for each of the eighteen: the one without defaults always, so that nothing may rest on them, and two of the others in turn.
    /// </summary>
    private static IEnumerable<Combination> Services()
    {
        var others = PlatformTeams.All.Keys.Skip(1).ToArray();
        var shapes = from tier in s_tiers from exposure in s_exposures.Keys from rollout in s_rollouts select (tier, exposure, rollout);
        var turn = 0;
        foreach (var (row, (tier, exposure, rollout)) in shapes.Index())
            foreach (var team in new[] { "bare", others[row % others.Length], others[(row + 1) % others.Length] })
                yield return Of("service", tier, team, $"{exposure}-{rollout}", $"rollout: {rollout}\n{s_exposures[exposure]}{Needs.Some(turn++)}");
    }

    private static IEnumerable<Combination> Grpc() =>
        from rollout in s_rollouts
        from team in PlatformTeams.All.Keys
        from ports in s_grpcPorts
        select Of("service", "standard", team, $"grpc-{ports.Key}-{rollout}",
            $"rollout: {rollout}\nexpose: {{ host: shop.example.com }}\napis: {{ stock: {{ type: grpc, definition: stock.proto{ports.Value} }} }}\n");

    /// <summary>By requests, where the team runs KEDA; and on nodes with GPUs.</summary>
    private static IEnumerable<Combination> Scaled() =>
        from rollout in (string[])["rolling", "canary", "to-canary", "to-rolling"]
        from team in (string[])["vault", "argo"]
        select Of("service", "critical", team, $"scaled-{rollout}",
            $"rollout: {rollout}\nexpose: {{ host: shop.example.com }}\nscale: {{ on: requests, target: 50 }}\nresources: {{ gpu: 1 }}\n");

    /// <summary>By a queue, down to no pod, wherever KEDA finds the address.</summary>
    private static IEnumerable<Combination> ScaledByQueue() =>
        from kind in (string[])["service", "worker"]
        from team in (string[])["bare", "argo"]
        select Of(kind, "standard", team, "queue",
            $"replicas: {(kind == "worker" ? 0 : 2)}..5\nscale: {{ on: queue, target: 20, queue: orders.placed }}\n{Needs.All}") with
        {
            More = team == "bare" ? "scaling: { provider: keda }\ntrust: { configMap: company-ca }\n" : "",
        };

    private static IEnumerable<Combination> Workers() =>
        from tier in s_tiers
        from team in PlatformTeams.All.Keys
        select Of("worker", tier, team, "loop", Needs.All);

    private static IEnumerable<Combination> Jobs() =>
        from tier in s_tiers
        from team in PlatformTeams.All.Keys
        from job in new[] { ("once", ""), ("nightly", "schedule: \"0 3 * * *\"\ntimeZone: Europe/Berlin\nconcurrency: replace\nretries: 0\n") }
        select Of("job", tier, team, job.Item1, job.Item2 + Needs.All);

    private static Combination Of(string kind, string tier, string team, string what, string rest)
    {
        var name = $"{kind}-{tier}-{what}-{team}";
        return new Combination(name, $"""
            apiVersion: platform-sdk/v1
            kind: {kind}
            name: {name}
            owner: team-checkout
            system: shop
            tier: {tier}
            repository: github.com/acme/{name}
            {rest}
            """, team);
    }
}
