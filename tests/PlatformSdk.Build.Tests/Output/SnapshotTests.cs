using PlatformSdk.Testing.Docs;

namespace PlatformSdk.Build.Tests.Output;

/// <summary>
/// All that is emitted for programs that look like real ones, to be read as a platform engineer would. PLATFORM_ACCEPT=1 accepts.
/// </summary>
public class SnapshotTests
{
    private const string Mailer = """
        apiVersion: platform-sdk/v1
        kind: worker
        name: mailer
        description: Sends what customers must know.
        owner: team-notifications
        system: shop
        replicas: 2
        needs:
          outbox: { type: queue }
          smtp-password: { type: secret }
          orders: { type: service }

        """;

    private const string Settlement = """
        apiVersion: platform-sdk/v1
        kind: job
        name: settlement
        description: Settles the payments of the day.
        owner: team-payments
        system: shop
        schedule: "30 2 * * *"
        timeZone: Europe/Berlin
        timeout: 45m
        needs:
          payments-db: { type: postgres, version: "16" }

        """;

    private const string Migration = """
        apiVersion: platform-sdk/v1
        kind: job
        name: migration
        owner: team-payments
        environments: { production: {} }

        """;

    private const string Pricing = """
        apiVersion: platform-sdk/v1
        kind: service
        name: pricing
        description: Estimates prices with a model.
        owner: team-checkout
        system: shop
        replicas: 2..6
        resources: { gpu: 1 }
        scale: { on: requests, target: 20 }
        needs:
          management-token: { type: secret, optional: true }
        environments: { production: {} }

        """;

    [Theory]
    [InlineData("orders", Descriptions.Full)]
    [InlineData("mailer", Mailer)]
    [InlineData("settlement", Settlement)]
    [InlineData("migration", Migration)]
    [InlineData("pricing", Pricing)]
    public void Everything_is_as_it_was_read_and_found_good(string name, string description)
    {
        // What changes the output of every service is in one program alone.
        var defaults = name != "pricing" ? Descriptions.Defaults : Descriptions.Defaults.Replace("telemetry: {",
            "scaling: { provider: keda }\ntelemetry: { scrape: true,", StringComparison.Ordinal);
        var files = Run.Files(description, defaults);

        var folder = $"tests/PlatformSdk.Build.Tests/Output/Verified/{name}/";
        foreach (var (path, text) in files)
            CommittedFile.ShouldBe(folder + path + ".verified", text);
        CommittedFile.Under(folder).ShouldBe(files.Keys.Select(f => f + ".verified"), ignoreOrder: true);
    }
}
