namespace PlatformSdk.Build.Findings;

/// <summary>
/// PLAT2410 to PLAT2449: what services of a system expect of each other. The platform team sets their severity in <c>policy.rules</c>, and a service
/// can waive them.
/// </summary>
internal static class SystemRuleCodes
{
    internal static readonly Code UnknownDependency = new("PLAT2410", Severity.Warning,
        "A needed service does not exist",
        "No service in this repository or in an index has the name of the need, so its address leads nowhere. Close to a known name, it is an error.",
        "needs: { biling: { type: service } } beside a service billing",
        "Correct the name. For a service of another repository, add its index as an item PlatformIndex.");

    internal static readonly Code DeprecatedDependency = new("PLAT2411", Severity.Warning,
        "A needed service is deprecated",
        "Its team is going to remove it, and then the caller fails.",
        "needs: { old-prices: { type: service } } where old-prices has 'lifecycle: deprecated'",
        "Move to the service that replaces it. Its owner knows which one that is.");

    internal static readonly Code Cycle = new("PLAT2412", Severity.Error,
        "Services need each other in a circle",
        "Each waits until the next one is ready. After an outage of the whole system, or in an empty cluster, none of them starts.",
        "orders needs billing, billing needs orders",
        "Set 'optional: true' on one need of the circle, handle its absence in the code, or replace the call by a message.");

    internal static readonly Code ServesNothing = new("PLAT2413", Severity.Error,
        "A needed service answers no calls",
        "It is a worker or a job: it has no port and no address in the cluster.",
        "needs: { mailer: { type: service } } where mailer has 'kind: worker'",
        "Send it a message through a queue, or make it a service.");

    internal static readonly Code OtherNamespace = new("PLAT2414", Severity.Error,
        "A call goes to another namespace than the service's",
        "The address and the caller's network policy name a namespace in which the service does not run, so every call fails.",
        "needs: { ledger: { type: service } } in the system shop, where ledger belongs to the system finance",
        "Set 'namespace' of the need to the namespace in the message, for one environment under 'environments'.");

    internal static readonly Code MissingEnvironment = new("PLAT2415", Severity.Error,
        "A needed service does not run in an environment of its caller",
        "The caller has an environment that the other service has not, so its calls there fail. For an optional need it is a warning.",
        "orders has the environment staging, billing has not",
        "Add the environment to the needed service, or remove it from the caller.");

    internal static readonly Code WeakObjective = new("PLAT2416", Severity.Warning,
        "An objective is higher than what its dependencies promise",
        "Each required need that fails makes the caller fail. So its availability is at most the product of theirs: two needs with 99.9 percent " +
            "give " +
            "99.8001 percent. The objective will be missed even if the service itself never fails.",
        "slo: { availability: 99.95 } with a required need whose objective is 99.5",
        "Lower the objective, agree on a higher one with the owner of the need, or make the need optional and handle its absence.");

    internal static readonly Code WeakerDependency = new("PLAT2417", Severity.Warning,
        "A service requires one that is held to less",
        "A production service that requires an experimental one, or a critical one that requires an internal one, is only as reliable as that.",
        "lifecycle: production with a required need whose lifecycle is experimental",
        "Ask the owner of the need to raise its lifecycle or tier, or make the need optional and handle its absence.");

    internal static readonly Code TokenMismatch = new("PLAT2418", Severity.Warning,
        "A call has no token that the service accepts",
        "The needed service demands a token ('expose.auth'), and the caller gets none or one for another audience. Every call is answered with 401.",
        "billing with 'expose: { auth: required }', and orders without the need access-client",
        "Add the need 'access-client: { type: secret }', with the same 'access' in the defaults of both. Waive this if users' tokens are passed on.");

    internal static readonly Code NoApi = new("PLAT2419", Severity.Warning,
        "A relation of the catalog leads nowhere",
        "The caller's entry in the catalog consumes an API with the name of the needed service, and that service provides none with this name.",
        "apis: { orders-v2: { type: openapi } } in the service orders",
        "List the APIs that it calls in 'apis' of the need: 'apis: [orders-v2]', or 'apis: []' for none. Or name one like the service.");

    internal static readonly Code SameName = new("PLAT2420", Severity.Error,
        "Two services have the same name",
        "In the catalog, in dashboards and in network policies the name stands for one service, so one takes the place of the other.",
        "name: orders in shop/orders/platform.yaml and in legacy/orders/platform.yaml",
        "Rename one of them.");

    internal static readonly Code SameHost = new("PLAT2421", Severity.Error,
        "Two services have the same host and path",
        "The gateway gives the requests to the older route, so one of the services gets none. A host for gRPC cannot be one for HTTP.",
        "expose: { host: shop.example.com } in orders and in web",
        "Give one of them another 'expose.host' or 'expose.path'.");

    internal static readonly Code SamePort = new("PLAT2422", Severity.Warning,
        "Two services use the same port on a laptop",
        "Their containers cannot run at the same time, or a call reaches the wrong service. Where the ports are only the usual ones of their type, " +
            "it " +
            "is a message.",
        "local: localhost:5433 for a database of orders and for one of billing",
        "Set another port with 'local' in one of them.");

    internal static readonly Code SameObject = new("PLAT2423", Severity.Error,
        "Two services write the same object",
        "The deployment of one overwrites the object of the other, with each release.",
        "the need api-db of orders and the need db of orders-api: both databases are called orders-api-db",
        "Rename the need, the service or the object of your own.");

    internal static readonly Code SameNamespace = new("PLAT2424", Severity.Warning,
        "Services of two systems are in one namespace",
        "Permissions, quotas and network policies of one system then hold for the other.",
        "a service shop without a system, and a system shop: both are in shop-production",
        "Set 'system' in the service, or rename one of them.");

    internal static readonly Code TwoOwners = new("PLAT2425", Severity.Warning,
        "Two services claim the same need",
        "A database, a bucket or a queue with the same place in the secret store is changed by two teams. Or each gets its own, where one name " +
            "suggests " +
            "a common one.",
        "the need orders-db of type postgres in orders and in invoices",
        "Let one service own it, and let the other call that service or get messages. Give the second need a name of its own if it is another one.");

    internal static readonly Code NotAdmitted = new("PLAT2426", Severity.Error,
        "Network policies do not let a call through",
        "A patch or an object of your own changes a policy or a label, so that the caller may not send, or the needed service does not accept.",
        "a patch that removes the label platform-sdk.dev/calls-billing of the pods",
        "Correct the patch. Without one, the policies of caller and service fit.");

    internal static readonly Code UnknownApi = new("PLAT2427", Severity.Warning,
        "A need names an API that does not exist",
        "'apis' becomes 'consumesApis' in the catalog. The needed service provides no API of this name; for a queue, no known service does.",
        "needs: { billing: { type: service, apis: [invoice] } } beside a service billing with apis: { invoices: … }",
        "Correct the name in 'apis' of the need. The index lists the APIs of each service.");

    internal static readonly IReadOnlyList<Code> All =
    [
        UnknownDependency, DeprecatedDependency, Cycle, ServesNothing, OtherNamespace, MissingEnvironment, WeakObjective, WeakerDependency,
        TokenMismatch, NoApi, SameName, SameHost, SamePort, SameObject, SameNamespace, TwoOwners, NotAdmitted, UnknownApi,
    ];
}
