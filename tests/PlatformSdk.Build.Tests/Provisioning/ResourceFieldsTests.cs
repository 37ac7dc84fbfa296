using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tests.Provisioning.Terraform;

namespace PlatformSdk.Build.Tests.Provisioning;

/// <summary>Secrets of caches, queues and buckets that have the parts of a connection, as operators and compositions leave them.</summary>
public class ResourceFieldsTests
{
    [Theory]
    [InlineData("redis", "{ host: endpoint, port: port, password: attribute.auth }", "", "attribute.auth>password endpoint>host port>port")]
    [InlineData("redis", "{ password: redis-password }", "{name}-{need}:6379,ssl=false", "redis-password>password")]
    [InlineData("redis", "{ username: u, password: p, ca.crt: ca }", "rediss://cache.{namespace}.svc", "ca>ca.crt p>password u>username")]
    [InlineData("queue", "{ host: host, port: port, username: username, password: password }", "amqps:///{need}",
        "host>host password>password port>port username>username")]
    [InlineData("queue", "{ username: username, password: password }", "amqp://{name}-{need}.{namespace}.svc/{need}",
        "password>password username>username")]
    [InlineData("queue", "{ host: h, username: u, password: p, virtualHost: vhost }", "", "h>host p>password u>username vhost>virtualHost")]
    [InlineData("bucket", "{ bucket: bucketName, endpoint: endpoint, accessKey: username, secretKey: password }", "",
        "bucketName>bucket endpoint>endpoint password>secretKey username>accessKey")]
    [InlineData("bucket", "{ accessKey: AWS_ACCESS_KEY_ID, secretKey: AWS_SECRET_ACCESS_KEY }", "https://rgw.storage.svc/{namespace}-{need}",
        "AWS_ACCESS_KEY_ID>accessKey AWS_SECRET_ACCESS_KEY>secretKey")]
    [InlineData("bucket", "{ bucket: name, region: region }", "", "name>bucket region>region")]
    public void They_are_mounted_under_the_names_that_the_process_joins(string type, string fields, string connection, string mounted)
    {
        var deployment = Deployment(type, fields, connection);

        var items = deployment[deployment.IndexOf("items:", StringComparison.Ordinal)..].Split("- key: ").Skip(1)
            .Select(item => string.Join('>', item.Split('\n').Take(2)).Replace("path: ", "", StringComparison.Ordinal));
        string.Join(' ', items.Order(StringComparer.Ordinal)).ShouldBe(mounted);
        deployment.ShouldContain("- name: \"Platform__Secrets__Stores__store\"\nvalue: \"files\"");
        var text = connection.Replace("{name}", "orders", StringComparison.Ordinal).Replace("{need}", "store", StringComparison.Ordinal)
            .Replace("{namespace}", "$(POD_NAMESPACE)", StringComparison.Ordinal);
        deployment.Contains("ConnectionStrings__store", StringComparison.Ordinal).ShouldBe(connection.Length > 0);
        if (connection.Length > 0)
            deployment.ShouldContain($"- name: \"ConnectionStrings__store\"\nvalue: \"{text}\"");
    }

    [Theory]
    [InlineData("redis", "{ password: p }", "{name}-{need}:7000,ssl=false", 7000)]
    [InlineData("redis", "{ password: p }", "{name}-{need},ssl=true", 6380)]
    [InlineData("redis", "{ password: p }", "rediss://{name}-{need}.{namespace}.svc", 6379)]
    [InlineData("queue", "{ username: u, password: p }", "amqps://{name}-{need}.{namespace}.svc/{need}", 5671)]
    [InlineData("queue", "{ username: u, password: p }", "amqp://{name}-{need}:5673", 5673)]
    [InlineData("queue", "{ host: h, username: u, password: p }", "", 5672)]
    [InlineData("bucket", "{ accessKey: a, secretKey: s }", "http://rgw.storage.svc/{need}", 80)]
    [InlineData("bucket", "{ accessKey: a, secretKey: s }", "Endpoint=https://minio.storage.svc:9000;Bucket={need}", 9000)]
    [InlineData("postgres", "{ username: u, password: p }", "Host={name}-{need};Port=6432", 6432)]
    public void The_port_of_the_connection_is_the_one_that_the_network_policy_opens(string type, string fields, string connection, int port)
    {
        Policy("").ShouldContain($"- port: {port}\n");
        Policy(", pods: { app: store }").ShouldContain($"app: \"store\"\nports:\n- port: {port}\n");

        string Policy(string pods) => Rendered(type, fields, connection, pods, "network-policy.yaml");
    }

    [Theory]
    [InlineData("redis", "{ host: address, port: port, password: token }", "host,port,password")]
    [InlineData("queue", "{ host: fqdn, username: user, password: pass, virtualHost: vhost }", "host,username,password,virtualHost")]
    [InlineData("bucket", "{ bucket: name, region: region, accessKey: id, secretKey: key }", "bucket,region,accessKey,secretKey")]
    public void A_module_of_your_own_writes_the_same_fields(string type, string outputs, string fields)
    {
        var own = $"{type}: {{ use: terraform, source: ./store, outputs: {outputs} }}";

        var secret = Cloud.Parsed(Cloud.Need(type),
            Cloud.Defaults("", Cloud.Backend, own))["resource"]!["kubernetes_secret_v1"]!["store"]!["data_wo"]!;

        secret.AsObject().Select(field => field.Key).ShouldBe(fields.Split(','), ignoreOrder: true);
    }

    [Theory]
    [InlineData("redis", "{ host: a }", "{ port: a }", "needs host. Map each to an output")]
    [InlineData("queue", "{ connectionString: a }", "{ host: a, port: b }", "needs username, password. Map each")]
    [InlineData("bucket", "{ endpoint: a, bucket: b }", "{ bucket: b, accessKey: c }", "needs endpoint or region, secretKey. Map")]
    public void A_module_of_your_own_without_a_necessary_field_is_refused(string type, string good, string bad, string said)
    {
        Refused(good).ShouldBeEmpty();
        Refused(bad).ShouldHaveSingleItem().Message.ShouldContain(said);

        IEnumerable<Finding> Refused(string outputs) => Run.Findings(Run.Head + Cloud.Need(type),
            Cloud.Defaults("", Cloud.Backend, $"{type}: {{ use: terraform, source: ./store, outputs: {outputs} }}"))
            .Where(f => f.Code == TerraformCodes.WrongOutput);
    }

    private static string Deployment(string type, string fields, string connection) => Rendered(type, fields, connection, "", "deployment.yaml");

    private static string Rendered(string type, string fields, string connection, string pods, string file)
    {
        var text = (connection.Length > 0 ? $", connection: \"{connection}\"" : "") + pods;
        var files = Run.Files(Run.Head + $"needs: {{ store: {{ type: {type} }} }}\n", Provided.Defaults("provisioners: { " + type +
            $": {{ use: resource, apiVersion: a.example/v1, kind: Store, secret: \"{{name}}-{{need}}\", fields: {fields}{text} }} }}"));
        return string.Join('\n', files[$"deploy/production/{file}"].Split('\n').Select(line => line.Trim()));
    }
}
