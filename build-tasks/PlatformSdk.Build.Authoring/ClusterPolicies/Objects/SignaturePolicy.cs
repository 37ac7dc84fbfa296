using System.Text.Json;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Authoring.ClusterPolicies.Objects;

/// <summary>
/// Kyverno's ImageValidatingPolicy, one for each environment: an image of the registry has the signature of one of the identities that release the
/// services. It judges pods, because every controller creates some. Previews are copies of an environment that is not production, whose images
/// nobody signs: there, it only warns.
/// </summary>
internal static class SignaturePolicy
{
    private const string Name = "platform-sdk-signatures";
    private const string Attestor = "release";
    private const string Pem = "-----BEGIN";

    internal static YamlMapping Render(PolicySubject subject, string environment)
    {
        var services = subject.In(environment);
        List<string> prefixes = [.. services.Select(service => $"{service.Platform.ImageRegistry}/").Distinct().Order(StringComparer.Ordinal)];
        return new()
        {
            ["apiVersion"] = KyvernoPolicy.ApiVersion,
            ["kind"] = "ImageValidatingPolicy",
            ["metadata"] = PolicyParts.Metadata($"{Name}-{environment}.{subject.Name}"),
            ["spec"] = new YamlMapping
            {
                ["validationActions"] = ProductionEnvironments.Contain(environment)
                    ? new YamlSequence { "Deny", "Audit" } : new YamlSequence { "Warn", "Audit" },
                ["failurePolicy"] = "Fail",
                // The registry and the transparency log are asked once for an image; the result is cached.
                ["webhookConfiguration"] = new YamlMapping { ["timeoutSeconds"] = 30 },
                ["matchConstraints"] = new YamlMapping
                {
                    ["namespaceSelector"] = PolicyParts.NamespaceSelector(environment),
                    ["objectSelector"] = PolicyParts.ObjectSelector(services),
                    ["resourceRules"] = new YamlSequence
                    {
                        new YamlMapping
                        {
                            ["apiGroups"] = new YamlSequence { Quoted("") },
                            ["apiVersions"] = new YamlSequence { Quoted("v1") },
                            ["operations"] = new YamlSequence { "CREATE", "UPDATE" },
                            ["resources"] = new YamlSequence { "pods", "pods/ephemeralcontainers" },
                        },
                    },
                },
                ["matchConditions"] = PolicyParts.MatchConditions(),
                ["autogen"] = KyvernoPolicy.NoOtherKinds(),
                ["matchImageReferences"] = YamlSequence.FromItems(prefixes, prefix => (YamlNode)new YamlMapping { ["glob"] = Quoted($"{prefix}*") }),
                // Rules of their own demand digests.
                ["validationConfigurations"] = new YamlMapping { ["mutateDigest"] = false, ["verifyDigest"] = false, ["required"] = true },
                ["attestors"] = new YamlSequence
                {
                    new YamlMapping { ["name"] = Attestor, ["cosign"] = Cosign(services) },
                },
                ["images"] = new YamlSequence
                {
                    new YamlMapping { ["name"] = "ours", ["expression"] = Literal(Images(prefixes)) },
                },
                ["validations"] = new YamlSequence
                {
                    new YamlMapping
                    {
                        ["expression"] = Quoted($"images.ours.all(image, verifyImageSignatures(image, [attestors.{Attestor}]) > 0)"),
                        ["message"] = Quoted("The image has no signature of the pipeline that releases it. Release it by the pipeline."),
                        ["reason"] = "Forbidden",
                    },
                },
            },
        };
    }

    /// <summary>The images of the pod that come from the registry. Those of sidecars of others have other signatures.</summary>
    private static string Images(IEnumerable<string> prefixes) => $"""
        (object.spec.containers
          + (has(object.spec.initContainers) ? object.spec.initContainers : [])
          + (has(object.spec.ephemeralContainers) ? object.spec.ephemeralContainers : []))
          .map(c, c.image)
          .filter(image, [{string.Join(", ", prefixes.Select(prefix => JsonSerializer.Serialize(prefix)))}].exists(prefix, image.startsWith(prefix)))
        """;

    private static YamlMapping Cosign(IReadOnlyList<ResolvedService> services)
    {
        var signers = services.Select(service => ImageSigner.For(service.Platform.Policy.Signatures!, service.Repository)!).Distinct().ToList();
        return signers[0].Key is { } key
            ? new YamlMapping
            {
                ["key"] = key.StartsWith(Pem, StringComparison.Ordinal)
                    ? new YamlMapping { ["data"] = Literal(key.Trim()) } : new YamlMapping { ["kms"] = Quoted(key) },
            }
            : new YamlMapping
            {
                ["keyless"] = new YamlMapping
                {
                    ["identities"] = YamlSequence.FromItems(signers.OrderBy(signer => signer.Subject, StringComparer.Ordinal), signer =>
                        (YamlNode)new YamlMapping { ["issuer"] = Quoted(signer.Issuer!), ["subject"] = Quoted(signer.Subject!) }),
                },
            };
    }
}
