namespace PlatformSdk.Conformance.Tests.Faults;

/// <summary>What a schema must refuse, for core kinds, for custom resources and for the catalog.</summary>
internal static class SchemaFaults
{
    private const string Production = "deploy/production/";

    internal static IReadOnlyList<Fault> OfScaling { get; } =
    [
        new("a field that a ScaledObject does not have", Production + "scaled-object.yaml", "maxReplicaCount:", "maxReplicas:", "schema"),
        new("a trigger without a type", Production + "scaled-object.yaml", "type: prometheus", "kind: prometheus", "schema"),
        new("a key that the trigger would ignore", Production + "scaled-object.yaml", "threshold:", "treshold:", "schema"),
        new("a number of KEDA's metadata that is no text", Production + "scaled-object.yaml", "threshold: \"50\"", "threshold: 50", "schema"),
        new("a workload to scale that is not there", Production + "scaled-object.yaml", "kind: Deployment", "kind: StatefulSet", "references"),
        new("more pods at least than at most", Production + "scaled-object.yaml", "minReplicaCount:", "minReplicaCount: 99 #", "server"),
        new("a field that a PodMonitor does not have", Production + "pod-monitor.yaml", "podMetricsEndpoints:", "podMetricEndpoints:", "schema"),
        new("a port to fetch metrics from that no pod has", Production + "pod-monitor.yaml", "port: management", "port: metrics", "references"),
        new("more GPUs requested than the limit allows", Production + "deployment.yaml", "nvidia.com/gpu: \"1\"", "nvidia.com/gpu: \"2\"", "server"),
    ];

    /// <summary>What KEDA refuses, or would take as something else.</summary>
    internal static IReadOnlyList<Fault> OfQueues { get; } =
    [
        new("a key that the trigger of a queue would ignore", Production + "scaled-object.yaml", "queueName:", "queue:", "schema"),
        new("a login of KEDA that is not there", Production + "scaled-object.yaml", "authenticationRef:", "authentication:",
            "schema"),
        new("a login of KEDA by another name", Production + "trigger-authentication.yaml", "kind: TriggerAuthentication\nmetadata:\n  name: \"",
            "kind: TriggerAuthentication\nmetadata:\n  name: \"no-", "references"),
        new("a field that a TriggerAuthentication does not have", Production + "trigger-authentication.yaml", "secretTargetRef:", "secretRef:",
            "schema"),
        new("a Secret for KEDA that no pod waits for", Production + "trigger-authentication.yaml", "parameter: host\n      name: \"",
            "parameter: host\n      name: \"x",
            "references"),
        new("no pod while nothing can be measured", Production + "scaled-object.yaml", "    replicas: 1", "    replicas: 0", "server"),
    ];

    /// <summary>What the operator and its plugin refuse.</summary>
    internal static IReadOnlyList<Fault> OfDatabases { get; } =
    [
        new("a field that a Cluster does not have", Production + "database-cluster.yaml", "imageName:", "image:", "schema"),
        new("a text where a Cluster has a number", Production + "database-cluster.yaml", "instances: 1", "instances: \"1\"", "schema"),
        new("a plugin without a name", Production + "database-cluster.yaml", "- name: barman", "- plugin: barman", "schema"),
        new("a field that a ScheduledBackup does not have", Production + "database-scheduled-backup.yaml", "schedule:", "cron:", "schema"),
        new("a method of backup that nobody knows", Production + "database-scheduled-backup.yaml", "method: plugin", "method: barman", "schema"),
        new("a field that an ObjectStore does not have", Production + "database-object-store.yaml", "destinationPath:", "destination:", "schema"),
        new("a retention that is none", Production + "database-object-store.yaml",
            "retentionPolicy: \"14d\"", "retentionPolicy: \"14 days\"", "schema"),
        new("a field that a PodMonitor of a database does not have", Production + "database-pod-monitor.yaml", "podMetricsEndpoints:", "endpoints:",
            "schema"),
        new("a schedule of five fields", Production + "database-scheduled-backup.yaml", "schedule: \"0 0 2 * * *\"", "schedule: \"0 2 * * *\"",
            "references"),
        new("a backup of a database that is not there", Production + "database-scheduled-backup.yaml", "cluster:\n    name: \"orders-db\"",
            "cluster:\n    name: \"order-db\"", "references"),
        new("an archive that is not there", Production + "database-cluster.yaml", "barmanObjectName: \"orders-db\"", "barmanObjectName: \"a\"",
            "references"),
        new("a policy for servers that are not there", Production + "database-network-policy.yaml", "cnpg.io/cluster: \"orders-db\"",
            "cnpg.io/cluster: \"orders\"", "references"),
        new("a Secret that no operator makes", Production + "deployment.yaml", "name: \"orders-db-app\"", "name: \"orders-db-user\"", "references"),
    ];

    /// <summary>What Crossplane, kro, Kratix and the operators refuse.</summary>
    internal static IReadOnlyList<Fault> OfResources { get; } =
    [
        new("a field that a RabbitmqCluster does not have", Production + "infrastructure.yaml", "additionalConfig:", "additionalConf:", "schema"),
        new("a text where a RabbitmqCluster has a number", Production + "infrastructure.yaml", "replicas: 3", "replicas: \"3\"", "schema"),
        new("a Vhost of a RabbitmqCluster that is not there", Production + "infrastructure.yaml",
            "rabbitmqClusterReference:\n    name: \"cr-service-large-bare-jobs\"", "rabbitmqClusterReference:\n    name: \"jobs\"", "references"),
        new("a text where a RedisReplication has a number", Production + "infrastructure.yaml", "clusterSize: 3", "clusterSize: \"3\"", "schema"),
        new("a field that a composite does not have", Production + "infrastructure.yaml", "externalName:", "external:", "schema"),
        new("a field that Crossplane adds no longer", Production + "infrastructure.yaml", "compositionSelector:", "writeConnectionSecretToRef:",
            "schema"),
        new("a list where kro has a text", "deploy/staging/infrastructure.yaml", "vpcID: \"vpc-0123\"", "vpcID: [a]", "schema"),
        new("an environment that Kratix's promise does not know", "deploy/dev/infrastructure.yaml", "spec:\n  env: \"dev\"",
            "spec:\n  env: \"test\"", "schema"),
        new("a Secret that no composition leaves", Production + "deployment.yaml", "name: \"cr-service-large-bare-db\"", "name: \"a\"", "references"),
    ];

    internal static IReadOnlyList<Fault> All { get; } =
    [
        new("a field that a Deployment does not have", Production + "deployment.yaml", "  revisionHistoryLimit:", "  revisonHistoryLimit:", "schema"),
        new("a field that a container does not have", Production + "deployment.yaml", "          readinessProbe:", "          readynessProbe:",
            "schema"),
        new("a text where a number belongs", Production + "deployment.yaml", "revisionHistoryLimit: 5", "revisionHistoryLimit: \"5\"", "schema"),
        new("a number where a text belongs", Production + "deployment.yaml", "value: \"8080\"", "value: 8080", "schema"),
        new("a required field is missing", Production + "deployment.yaml", "  selector:\n", "  template2:\n", "schema"),
        new("a version of the API that is gone", Production + "horizontal-pod-autoscaler.yaml", "autoscaling/v2", "autoscaling/v2beta1000", "schema"),
        new("a kind that nobody knows", Production + "service.yaml", "kind: Service", "kind: Servce", "schema"),
        new("a step that a Rollout does not have", Production + "rollout.yaml", "setWeight:", "setWeigth:", "schema"),
        new("a field that an AnalysisTemplate does not have", Production + "analysis-template.yaml", "successCondition:", "succesCondition:",
            "schema"),
        new("a field that an HTTPRoute does not have", Production + "http-route.yaml", "hostnames:", "hosts:", "schema"),
        new("a field that a NetworkPolicy does not have", Production + "network-policy.yaml", "policyTypes:", "policies:", "schema"),
        new("a field that a PodDisruptionBudget does not have", Production + "pod-disruption-budget.yaml", "unhealthyPodEvictionPolicy",
            "unhealthyEvictionPolicy", "schema"),
        new("a field that an Application does not have", "deploy/gitops/application-production.yaml", "syncPolicy:", "syncPolicies:", "schema"),
        new("a file that is no object", Production + "service-account.yaml", "kind:", "kinds:", "schema"),
        new("a name that the catalog refuses", "catalog-info.yaml", "name: \"orders\"", "name: \"Orders of all!\"", "catalog"),
        new("a tag that the catalog refuses", "catalog-info.yaml", "- \"core\"", "- \"Core Things\"", "catalog"),
        new("a key that the catalog would keep and ignore", "catalog-info.yaml", "lifecycle:", "lifecicle: x\n  lifecycle:", "catalog"),
        new("a relation that only the catalog may write", "catalog-info.yaml", "spec:\n", "relations: []\nspec:\n", "catalog"),
        new("an annotation that only the catalog may write", "catalog-info.yaml", "    backstage.io/kubernetes-id",
            "    backstage.io/managed-by-location: \"url:x\"\n    backstage.io/kubernetes-id", "catalog"),
        new("a definition outside the repository", "catalog-info.yaml", "./openapi.json", "../../../etc/passwd", "catalog"),
        new("a key that compose does not know", "compose.yaml", "healthcheck:", "healthchek:", "compose"),
        new("a port that is none", "compose.yaml", "\"127.0.0.1:3000:3000\"", "[3000]", "compose"),
        new("a volume that nobody declares", "compose.yaml", "volumes:\n  \"orders-cache\": {}\n", "volumes:\n", "compose"),
        new("a value that YAML 1.1 reads as true", Production + "config-map.yaml", "\"yes\"", "yes", "yaml"),
        new("a key twice", Production + "service.yaml", "kind: Service", "kind: Service\nkind: Service", "yaml"),
    ];
}
