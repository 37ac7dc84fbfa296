namespace PlatformSdk.Conformance.Tests.Matrix;

/// <summary>The longest legal name, owner, system and needs, of every kind: what is derived from them must be legal too.</summary>
internal static class Longest
{
    /// <summary>With the longest system, the longest that a namespace has room for.</summary>
    private const string Environment = "productionus";

    internal static IReadOnlyList<Combination> All { get; } =
    [
        Of("service", 's', "rollout: canary\nexpose: {}\nreplicas: 2..9\n"),
        Of("service", 't', "replicas: 2\nexpose: { host: shop.example.com }\n"),
        Of("worker", 'w', "replicas: 2..9\n"),
        Of("job", 'j', ""),
        Of("job", 'c', "schedule: \"@daily\"\n"),
    ];

    private static Combination Of(string kind, char letter, string rest)
    {
        var name = Text(letter);
        return new Combination(name, $"""
            apiVersion: platform-sdk/v1
            kind: {kind}
            name: {name}
            owner: {Text('o')}
            system: {Text('y')}
            repository: github.com/acme/orders
            {rest}
            needs:
              {Text('a')}: {"{ type: postgres, migrations: { scripts: db/migrations } }"}
              {Text('b')}: {"{ type: service }"}
              {Text('d')}: {"{ type: secret }"}
              {Text('e')}: {"{ type: external, url: https://api.tax.example }"}
              {Text('f')}: {"{ type: queue }"}
            environments:
              {Environment}: {"{}"}

            """, "vault")
        { Environments = [Environment] };
    }

    private static string Text(char letter) => new(letter, 50);
}
