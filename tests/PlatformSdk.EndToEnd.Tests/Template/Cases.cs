namespace PlatformSdk.EndToEnd.Tests.Template;

/// <summary>
/// Every template meets every combination of choices. Of the rest pairs, not the full product: every template meets a repository with and without
/// Central Package Management, and every form of name, owner and folder meets a template.
/// </summary>
public static class Cases
{
    public static IReadOnlyList<Case> All { get; } =
    [
        new("a service in an empty folder", "platform-service", "orders", "orders") { Parent = s => s.NewFolder("orders"), Output = "." },
        new("a service with a database in a system, under a name with dots", "platform-service", "MyCompany.Orders.Api", "my-company-orders-api",
            "--system", "shop", "--with", "postgres") { Output = "some/where" },
        new("a service of an owner with kind and namespace, beside other projects", "platform-service", "orders_v2", "orders-v2", "--owner",
            "group:default/team-checkout") { Parent = Parents.WithOtherProjects },
        new("a service with a database, under a name with accents", "platform-service", "Ünïcode", "unicode", "--with", "postgres", "--owner",
            "team-checkout"),
        new("a service in a system, under a name that is a keyword", "platform-service", "class", "class", "--system", "shop"),
        new("a worker whose name begins with a digit", "platform-worker", "1stService", "svc-1st-service"),
        new("a job without a Latin letter in its name", "platform-job", "訂單", "my-service", "--system", "shop", "--with", "postgres"),
        new("a worker with a database in a system, under a name that is too long for Grafana", "platform-worker",
            "CustomerNotificationPreferences.Ünïcode", "customer-notification-preferences-unicode", "--system", "shop", "--with", "postgres"),
        new("a worker of an owner with a kind, in a system with a space, under a name with punctuation", "platform-worker",
            "Fish & Chips; O'Brien, 100%", "fish-chips-o-brien-100", "--system", "Corner Shop", "--owner", "user:jo")
            { Project = "Fish-Chips-O-Brien-100" },
        new("a job in a system, inside another scaffold, under a name in capitals", "platform-job", "ETL", "etl", "--system", "shop")
            { Parent = s => Path.Combine(s.Folder, "some", "where") },
        new("a job of an owner that begins with a digit", "platform-job", "settlement", "settlement", "--owner", "1st-team"),
        new("a worker with a database under Central Package Management that knows no package", "platform-worker", "Central", "central", "--with",
            "postgres") { Parent = Parents.Central },
        new("a worker with a cache, a bucket and a queue", "platform-worker", "Cached", "cached", "--with", "redis", "--with", "bucket", "--with",
            "queue"),
        new("a job with a database under Central Package Management that knows some packages", "platform-job", "Entries", "entries", "--with",
            "postgres") { Parent = Parents.CentralWithEntries },
        new("a service with a database, a cache, a bucket and a queue in a strict repository on the newer test platform", "platform-service",
            "Strict", "strict", "--with", "postgres", "--with", "redis", "--with", "bucket", "--with", "queue") { Parent = Parents.Strict },
        new("a service as native code", "platform-service", "Quick", "quick", "--aot"),
        new("a service as native code with a database, in a system", "platform-service", "Swift", "swift", "--aot", "--with", "postgres", "--system",
            "shop") { Parent = Parents.Strict },
        new("a worker as native code", "platform-worker", "Rapid", "rapid", "--aot"),
        new("a job as native code with a database, a cache, a bucket and a queue, under Central Package Management", "platform-job", "Brisk",
            "brisk", "--aot", "--with", "postgres", "--with", "redis", "--with", "bucket", "--with", "queue") { Parent = Parents.Central },
    ];

    public static Case Of(string phrase) => All.Single(c => c.Phrase == phrase);
}
