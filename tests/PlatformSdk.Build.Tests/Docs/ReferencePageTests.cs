using System.Globalization;
using System.Text;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Keys.Defaults.Exports;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Model;
using PlatformSdk.Contract.Needs;
using PlatformSdk.Testing.Docs;

namespace PlatformSdk.Build.Tests.Docs;

public class ReferencePageTests
{
    [Fact]
    public void Every_key_of_the_language_is_in_the_reference()
    {
        var page = new StringBuilder("""
            # platform.yaml

            The one file that describes a service and its needs. Keys are in camelCase; an unknown key is an error. Only `apiVersion`,
            `kind`, `name` and `owner` are required.

            Layers, later wins: built-in, built-in of the kind and the tier, [platform.defaults.yaml](#platformdefaultsyaml), its `tiers.<tier>`,
            the service, its `environments.<name>` in the defaults, its `environments.<name>` here. Maps merge by key, lists and values replace,
            `null` restores the layer below. The last column names the files that a key changes.

            <!-- Generated from the definitions that the build reads; do not edit. -->

            """);

        Section(page, "Keys", Language.Service.All);
        Section(page, "links", [LinkKeys.Title, LinkKeys.Url]);
        Section(page, "onCall", [OnCallKeys.PagerDuty]);
        Section(page, "resources", ResourceKeys.Shape.Keys);
        Section(page, "scale", ScaleKeys.Shape.Keys);
        Section(page, "expose", ExposeKeys.Shape.Keys);
        Section(page, "apis.&lt;name&gt;", ApiKeys.Shape.Keys);
        Section(page, "needs.&lt;name&gt;", new NeedShape().Keys);
        page.Append("\n| type | what it is | keys beside `optional` and `local` |\n|---|---|---|\n");
        foreach (var type in NeedTypes.All)
            page.Append(CultureInfo.InvariantCulture,
                $"| `{type.Name}` | {type.Summary} | {string.Join(", ", type.Keys.Select(key => $"`{key}`"))} |\n");
        Section(page, "needs.&lt;name&gt;.migrations", MigrationKeys.Shape.Keys);
        Section(page, "needs.&lt;name&gt;.backup", BackupKeys.Shape.Keys);
        Section(page, "slo", SloKeys.Shape.Keys);
        Section(page, "slo.latency", SloKeys.LatencyShape.Keys);
        Section(page, "environments.&lt;name&gt;", ServiceKeys.OfEnvironment);
        Section(page, "waivers", WaiverKeys.Shape.Keys);

        page.Append("""

            # platform.defaults.yaml

            The platform team's side: the nearest file of that name from the project up to the root of the repository (the folder that holds
            `.git`, or `PlatformRepositoryRoot`), or the one that the property `PlatformDefaults` names. An unknown key in it is a warning, so
            that a new key does not break services with an older SDK, and an error where it is nearly a known one. The same holds for the names
            in `network`, `provisioners`, `policy.rules`, `scorecard`, `tiers`, `secrets.paths` and the tables of `exports`. Beside the keys below
            it may hold a default value for any key of platform.yaml but `apiVersion`, `kind`, `name`, `owner`, `environments` and `waivers`.

            """);
        var own = Language.Defaults.All.Except(Language.Defaults.ForServices).ToList();
        Section(page, "Keys of the defaults", own);
        Section(page, "gateway", GatewayKeys.Shape.Keys);
        Section(page, "telemetry", TelemetryKeys.Shape.Keys);
        Section(page, "monitoring", MonitoringKeys.Shape.Keys);
        Section(page, "secrets", SecretKeys.Shape.Keys);
        Section(page, "access", AccessKeys.Shape.Keys);
        Section(page, "network.&lt;target&gt;", NetworkKeys.Shape.Keys);
        Section(page, "provisioners.&lt;type&gt;", ProvisionerKeys.Shape.Keys);
        Section(page, "provisioners.&lt;type&gt;.sizes.&lt;size&gt;", SizeKeys.Shape.Keys);
        Section(page, "provisioners.&lt;type&gt;.objects", CustomResourceKeys.Shape.Keys);
        Section(page, "provisioners.&lt;type&gt;.backups", BackupStoreKeys.Shape.Keys);
        Section(page, "rollouts", [DefaultsKeys.TrafficRouter]);
        Section(page, "scaling", ScalingKeys.Shape.Keys);
        Section(page, "costs", CostKeys.Shape.Keys);
        Section(page, "policy", PolicyKeys.Shape.Keys);
        Section(page, "policy.rules.&lt;code&gt;", RuleKeys.Shape.Keys);
        Section(page, "policy.signatures", SignatureKeys.Shape.Keys);
        Section(page, "scorecard", ScorecardKeys.Shape.Keys);
        Section(page, "scorecard.add.&lt;code&gt;", [ScorecardKeys.Area, ScorecardKeys.Level]);
        Section(page, "gitops", GitOpsKeys.Shape.Keys);
        Section(page, "previews", PreviewKeys.Shape.Keys);
        Section(page, "owners.&lt;team&gt;", OwnerKeys.Shape.Keys);
        Section(page, "catalog", CatalogKeys.Shape.Keys);
        Section(page, "catalog.domain", DomainKeys.Shape.Keys);
        Section(page, "trust", TrustKeys.Shape.Keys);
        Section(page, "exports", ExportsKeys.Shape.Keys);
        foreach (var export in ExportsKeys.Shape.Keys)
            Section(page, $"exports.{export.Name}", export.Shape.Keys);
        Section(page, "patches", PatchKeys.Shape.Keys);
        Section(page, "freezes", FreezeKeys.Shape.Keys);
        Section(page, "tiers.&lt;tier&gt;", [DefaultsKeys.PriorityClass]);
        Section(page, "environments.&lt;name&gt; of the defaults", EnvironmentDefaultsKeys.Shape.Keys.Except(ServiceKeys.OfEnvironment));

        Language.Service.All.Concat(Language.Defaults.All).SelectMany(key => Below(key.Shape)).Distinct()
            .Where(key => !page.ToString().Contains(Row(key), StringComparison.Ordinal)).Select(key => key.Name)
            .ShouldBeEmpty("Add the section of the map that has them.");
        CommittedFile.ShouldBe("docs/platform-yaml.md", page.ToString());
    }

    /// <summary>The keys of the maps inside a value.</summary>
    private static IEnumerable<Key> Below(Shape shape)
        => shape.Keys.Concat(shape.Keys.SelectMany(key => Below(key.Shape))).Concat(shape.Each is { } each ? Below(each) : []);

    private static void Section(StringBuilder page, string title, IEnumerable<Key> keys)
    {
        page.Append(CultureInfo.InvariantCulture,
            $"\n## {title}\n\n| key | description | expected | default | example | effect |\n|---|---|---|---|---|---|\n");
        foreach (var key in keys)
            page.Append(Row(key));
    }

    private static string Row(Key key)
    {
        var kinds = key.Kinds == Kinds.All ? "" : $" Only for kind {key.Kinds.ToString().ToLowerInvariant()}.";
        return $"| `{key.Name}` | {Cell(key.Summary)}{kinds} | {Cell(key.Shape.Expected)} | " +
            $"{(key.Required ? "required" : Cell(key.Default ?? "none"))} | `{key.Example}` | {Cell(key.Effect)} |\n";
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
