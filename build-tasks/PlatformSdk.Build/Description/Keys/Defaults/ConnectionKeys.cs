using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>How a service connects to what a custom resource provides.</summary>
/// <param name="Secret">The name of the Secret that appears; it may contain placeholders.</param>
/// <param name="Fields">The fields of the need, each with the key of the Secret and the place of the field.</param>
/// <param name="Text">What the connection string contains in addition.</param>
/// <param name="Pods">The labels of its pods; the values may contain placeholders.</param>
internal sealed record ConnectionDescription(WrittenText? Secret, IReadOnlyDictionary<string, (string Key, Span Place)>? Fields, WrittenText? Text,
    IReadOnlyDictionary<string, WrittenText>? Pods);

internal static class ConnectionKeys
{
    internal static readonly Key<string> Secret = new("secret", Texts.SecretName)
    {
        Summary = "For 'use: resource': the Secret that appears with the connection, in the namespace of the service. It takes placeholders.",
        Default = "required, unless 'connection' is all that the service needs",
        Example = "\"{name}-{need}\"",
        Effect = "a volume, and Platform__Secrets__Stores__<need>, in deployment.yaml, cronjob.yaml or job.yaml",
    };

    internal static readonly Key<IReadOnlyDictionary<string, string>> Fields = new("fields",
        new MapShape<string>("a map of fields and keys such as { password: password, host: endpoint }", Texts.SecretKeyPattern,
            "the name of a field such as host", Texts.SecretKey))
    {
        Summary = "For 'use: resource': the fields that the service reads, each with the key of the Secret that holds it. postgres has host, port, " +
            "database, username and password; redis host, port, username and password; queue host, port, username, password and virtualHost; " +
            "bucket endpoint, bucket, region, accessKey, secretKey and sessionToken. Every data store has connectionString for all of them, and " +
            "ca.crt for the authority of its certificate.",
        Default = "the fields of the type, each under its own name",
        Example = "{ password: password, host: endpoint }",
        Effect = "the items of the volume in deployment.yaml, cronjob.yaml or job.yaml",
    };

    internal static readonly Key<string> Connection = new("connection", Texts.Connection)
    {
        Summary = "For 'use: resource': what the connection string contains in addition to the fields of the Secret. It takes placeholders. Never " +
            "a " +
            "password.",
        Default = "with the field ca.crt, the server of a postgres need is verified; otherwise none",
        Example = "\"{name}-{need}.{namespace}.svc:6379\"",
        Effect = "ConnectionStrings__<need> in deployment.yaml, cronjob.yaml or job.yaml",
    };

    internal static readonly Key<IReadOnlyDictionary<string, string>> Pods = new("pods",
        new MapShape<string>("a map of labels such as { app.kubernetes.io/name: \"{name}-{need}\" }", Texts.LabelKeyPattern,
            "a label such as app.kubernetes.io/name", Texts.Line))
    {
        Summary = "For 'use: resource': the labels of its pods, where they run in the namespace of the service. The values take placeholders.",
        Default = "it is reached at 'network.<type>'",
        Example = "{ app.kubernetes.io/name: \"{name}-{need}\" }",
        Effect = "the egress in network-policy.yaml",
    };

    internal static ConnectionDescription Build(Fields f) => new(
        WrittenText.From(f, Secret),
        f.Get(Fields)?.ToDictionary(field => field.Key, field => (field.Value, f.At[Fields][field.Key].OfName)),
        WrittenText.From(f, Connection),
        f.Get(Pods)?.ToDictionary(label => label.Key, label => new WrittenText(label.Value, f.At[Pods][label.Key].OfValue)));
}
