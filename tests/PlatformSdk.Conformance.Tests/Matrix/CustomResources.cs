namespace PlatformSdk.Conformance.Tests.Matrix;

/// <summary>
/// Needs that custom resources provide, as five real products define them: RabbitMQ's operators for queues, a Redis operator for caches, and for
/// databases a composite of Crossplane in production, an instance of kro in staging, and a request of Kratix in dev.
/// </summary>
internal static class CustomResources
{
    private static readonly (string Kind, string Lines)[] s_kinds =
        [("service", "rollout: canary\nexpose: {}\nreplicas: 2..9\n"), ("worker", ""), ("job", "schedule: \"@daily\"\n")];

    private const string Provisioners = """
        costs: { center: "4711" }
        environments: { dev: { region: eu-west-1 }, staging: { region: eu-west-1 }, production: { region: eu-central-1 } }
        provisioners:
          queue:
            use: resource
            apiVersion: rabbitmq.com/v1beta1
            kind: RabbitmqCluster
            sizes: { small: { replicas: 1, storage: 10Gi }, large: { replicas: 3, storage: 100Gi } }
            spec:
              replicas: "{size.replicas}"
              persistence: { storage: "{size.storage}" }
              rabbitmq: { additionalPlugins: [rabbitmq_shovel], additionalConfig: "cluster_name = {name}-{environment}" }
            objects:
              - apiVersion: rabbitmq.com/v1beta1
                kind: Vhost
                spec: { name: "{need}", tags: ["{owner}"], rabbitmqClusterReference: { name: "{name}-{need}" } }
              - apiVersion: rabbitmq.com/v1beta1
                kind: User
                spec: { rabbitmqClusterReference: { name: "{name}-{need}" } }
              - apiVersion: rabbitmq.com/v1beta1
                kind: Permission
                spec:
                  vhost: "{need}"
                  userReference: { name: "{name}-{need}" }
                  permissions: { configure: ".*", write: ".*", read: ".*" }
                  rabbitmqClusterReference: { name: "{name}-{need}" }
            secret: "{name}-{need}-user-credentials"
            fields: { username: username, password: password }
            connection: "amqp://{name}-{need}.{namespace}.svc/{need}"
            pods: { app.kubernetes.io/name: "{name}-{need}" }
          redis:
            use: resource
            apiVersion: redis.redis.opstreelabs.in/v1beta2
            kind: RedisReplication
            sizes: { small: 2, large: 3 }
            spec:
              clusterSize: "{size}"
              kubernetesConfig:
                image: "quay.io/opstree/redis:v{version}.0.0"
                resources: { requests: { cpu: 100m, memory: 128Mi }, limits: { memory: 128Mi } }
              storage: { volumeClaimTemplate: { spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } } } }
            connection: "{name}-{need}-master.{namespace}.svc:6379,ssl=false"
            pods: { app: "{name}-{need}" }
          bucket:
            use: resource
            apiVersion: platform.acme.example/v1
            kind: Bucket
            spec: { bucketName: "{namespace}-{need}", region: "{region}", crossplane: { compositionSelector: { matchLabels: { provider: aws } } } }
            secret: "{name}-{need}"
            fields: { bucket: bucketName, region: region, accessKey: username, secretKey: password }
            console: "https://s3.console.aws.amazon.com/s3/buckets/{namespace}-{need}?region={region}"
          postgres:
            use: resource
            apiVersion: platform.acme.example/v1
            kind: PostgresInstance
            spec:
              size: "{size}"
              version: "{version}"
              region: "{region}"
              externalName: "{namespace}-{need}"
              backup: { schedule: "{backup.every}", retentionDays: "{backup.keep.days}" }
              tags: [{ key: owner, value: "{owner}" }, { key: cost-center, value: "{costCenter}" }]
              crossplane: { compositionSelector: { matchLabels: { provider: "{system}" } } }
            secret: "{name}-{need}"
            environments:
              staging:
                use: resource
                apiVersion: kro.run/v1alpha1
                kind: RDSPostgres
                sizes: { small: { class: db.t4g.micro, gigabytes: 20 }, large: { class: db.m7g.large, gigabytes: 200 } }
                spec:
                  name: "{namespace}-{need}"
                  namespace: "{namespace}"
                  vpcID: vpc-0123
                  subnetIDs: [subnet-1, subnet-2]
                  instanceClass: "{size.class}"
                  allocatedStorage: "{size.gigabytes}"
                  engineVersion: "{version}"
                secret: "{name}-{need}-connection"
                fields: { host: endpoint, username: user, password: password, ca.crt: ca }
              dev:
                use: resource
                apiVersion: marketplace.kratix.io/v1alpha1
                kind: postgresql
                spec: { env: dev, teamId: "{owner}", dbName: app }
                secret: "{name}-{need}-credentials"
                fields: { username: username, password: password }
                connection: "Host={owner}-{name}-{need};Database=app"

        """;

    internal static IReadOnlyList<Combination> All { get; } = [.. Every()];

    private static IEnumerable<Combination> Every()
    {
        foreach (var team in (string[])["bare", "azure", "keyvault"])
            foreach (var (kind, rest) in s_kinds)
                foreach (var size in (string[])["small", "large"])
                    yield return Of(kind, rest, size, team);
    }

    private static Combination Of(string kind, string rest, string size, string team)
    {
        var name = $"cr-{kind}-{size}-{team}";
        return new Combination(name, $$"""
            apiVersion: platform-sdk/v1
            kind: {{kind}}
            name: {{name}}
            owner: team-checkout
            system: shop
            repository: github.com/acme/{{name}}
            {{rest}}
            needs:
              db: { type: postgres, size: {{size}}, backup: { every: 24h, keep: 30d } }
              old: { type: postgres, version: "17", size: {{size}}, optional: true, retire: "2027-01-31" }
              jobs: { type: queue, size: {{size}} }
              cache: { type: redis, size: {{size}} }
              files: { type: bucket }
              key: { type: secret }

            """, team)
        { More = (team == "azure" ? Provisioners.Replace("costs: { center: \"4711\" }\n", "", StringComparison.Ordinal) : Provisioners) };
    }
}
