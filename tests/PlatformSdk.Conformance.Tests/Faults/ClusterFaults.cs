namespace PlatformSdk.Conformance.Tests.Faults;

/// <summary>What no schema sees, and what a cluster refuses or runs wrongly.</summary>
internal static class ClusterFaults
{
    private const string Production = "deploy/production/";
    private const string Deployment = Production + "deployment.yaml";

    internal static IReadOnlyList<Fault> All { get; } =
    [
        new("a privileged container", Deployment, "readOnlyRootFilesystem: true", "privileged: true", "restricted"),
        new("a container that may become root", Deployment, "runAsNonRoot: true", "runAsNonRoot: false", "restricted"),
        new("a pod that is root", Deployment, "runAsUser: 1654", "runAsUser: 0", "restricted"),
        new("a container with more rights than its parent", Deployment, "allowPrivilegeEscalation: false", "allowPrivilegeEscalation: true",
            "restricted"),
        new("a capability that is kept", Deployment, "- ALL", "- NET_RAW", "restricted"),
        new("no seccomp profile", Deployment, "type: RuntimeDefault", "type: Unconfined", "restricted"),
        new("a folder of the node", Deployment, "emptyDir:\n", "hostPath: { path: / }\n          emptyDir:\n", "restricted"),
        new("the network of the node", Deployment, "enableServiceLinks: false", "hostNetwork: true", "restricted"),
        new("a port of the node", Deployment, "containerPort: 8080", "hostPort: 80\n              containerPort: 8080", "restricted"),
        new("a name in capital letters", Production + "service.yaml", "name: \"orders\"", "name: \"Orders\"", "names"),
        new("a label that is too long", Deployment, "part-of: \"orders\"", "part-of: \"" + new string('x', 64) + "\"", "names"),
        new("a port's name that is too long", Deployment, "- name: management", "- name: management-of-the-pod", "names"),
        new("a selector that does not pick its own pods", Deployment, "instance: \"orders\"\n  strategy", "instance: \"other\"\n  strategy",
            "server"),
        new("a rollout that cannot move", Deployment, "maxSurge: \"25%\"", "maxSurge: 0", "server"),
        new("more requested than allowed", Deployment, "memory: \"512Mi\"", "memory: \"1Gi\"", "server"),
        new("a variable twice", Deployment, "- name: POD_NAME\n", "- name: NODE_NAME\n", "server"),
        new("a budget that says two things", Production + "pod-disruption-budget.yaml", "maxUnavailable: 1", "maxUnavailable: 1\n  minAvailable: 1",
            "server"),
        new("fewest pods above most", Production + "horizontal-pod-autoscaler.yaml", "minReplicas: ", "minReplicas: 99", "server"),
        new("replicas that an autoscaler owns", Production + "rollout.yaml", "spec:\n", "spec:\n  replicas: 3\n", "references"),
        new("an autoscaler of nothing", Production + "horizontal-pod-autoscaler.yaml", "kind: Rollout", "kind: StatefulSet", "references"),
        new("a Service that selects nothing", Production + "service.yaml", "  selector:\n", "  selector:\n    app: x\n", "references"),
        new("a probe of a port that is not there", Deployment, "port: management", "port: health", "references"),
        new("a route to no Service", Production + "http-route.yaml", "- group: \"\"\n          kind: Service\n          name: \"orders\"",
            "- group: \"\"\n          kind: Service\n          name: \"order\"", "references"),
        new("an account that is not there", Deployment, "serviceAccountName: \"orders\"", "serviceAccountName: \"other\"", "references"),
        new("an open pod", Production + "network-policy.yaml", "  podSelector:\n    matchLabels:\n",
            "  podSelector:\n    matchLabels:\n      app: x\n", "references"),
        new("a file that is never deployed", Production + "kustomization.yaml", "  - service.yaml\n", "", "kustomization"),
        new("a line without a file", Production + "kustomization.yaml", "  - service.yaml\n", "  - servce.yaml\n", "kustomization"),
        new("a key that kustomize does not know", Production + "kustomization.yaml", "resources:", "resource: []\nresources:", "kustomization"),
        new("an object in another namespace", Production + "service.yaml", "namespace: \"production\"", "namespace: \"elsewhere\"", "kustomization"),
    ];

    /// <summary>Those of gRPC.</summary>
    internal static IReadOnlyList<Fault> OfGrpc { get; } =
    [
        new("a field that a GRPCRoute does not have", Production + "grpc-route.yaml", "hostnames:", "hosts:", "schema"),
        new("a GRPCRoute to a port that the Service does not have", Production + "grpc-route.yaml", "port: 9090", "port: 9091", "references"),
        new("a GRPCRoute with the host of the HTTPRoute", Production + "grpc-route.yaml", "grpc-orders.example.com", "orders.example.com",
            "references"),
        new("a Service port that the pod does not have", Production + "service.yaml", "targetPort: grpc", "targetPort: rpc", "references"),
    ];

    /// <summary>Those of a job.</summary>
    internal static IReadOnlyList<Fault> OfJobs { get; } =
    [
        new("a job whose pods restart for ever", Production + "cronjob.yaml", "restartPolicy: Never", "restartPolicy: Always", "server"),
        new("a time zone of nowhere", Production + "cronjob.yaml", "Etc/UTC", "Europe/Atlantis", "server"),
        new("a schedule of four fields", Production + "cronjob.yaml", "\"0 3 * * *\"", "\"0 3 * *\"", "server"),
        new("a CronJob whose Jobs' names would be too long", Production + "cronjob.yaml", "name: \"orders\"", "name: \"" + new string('x', 53) + "\"",
            "names"),
        new("a privileged job", Production + "cronjob.yaml", "readOnlyRootFilesystem: true", "privileged: true", "restricted"),
    ];
}
