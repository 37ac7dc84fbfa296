using PlatformSdk.Contract.Needs;
using PlatformSdk.Secrets.Configuration;

namespace PlatformSdk.Secrets.Tests.Addresses;

/// <summary>The parts of a connection in a secret, joined to what the configuration says about it.</summary>
public class JoinedConnectionTests
{
    [Theory]
    [InlineData("redis", null, "host=h,port=7000,password=pw", "h:7000,password=pw")]
    [InlineData("redis", null, "endpoint=h,auth=pw", "h:6379,password=pw")]
    [InlineData("redis", "cache,ssl=true", "username=me,password=pw", "cache:6380,ssl=true,user=me,password=pw")]
    [InlineData("redis", "cache:1,password=old,ssl=false,allowAdmin=true", "password=new", "cache:1,allowAdmin=true,ssl=false,password=new")]
    [InlineData("redis", "cache", "password=a%2Cb@/?#", "//:a%2Cb%40%2F%3F%23@cache:6379")]
    [InlineData("redis", "cache,ssl=true,connectTimeout=5", "password=a%2Cb", "//:a%2Cb@cache:6380?connectTimeout=5&ssl=true")]
    [InlineData("redis", "rediss://old:pw@cache:1/2", "password=a%2Cb", "rediss://old:a%2Cb@cache:1/2")]
    [InlineData("redis", null, "host=rediss://h:1,password=pw", "rediss://:pw@h:1")]
    [InlineData("redis", null, "host=::1,password=pw", "[::1]:6379,password=pw")]
    [InlineData("redis", "a,b:1", "password=pw", "a:6379,b:1,password=pw")]
    [InlineData("redis", "cache", "password=pw,ca.crt=pem", "cache:6379,ssl=true,password=pw")]
    [InlineData("redis", "redis://cache", "password=pw,ca.crt=pem", "redis://:pw@cache:6379")]
    [InlineData("redis", "cache,password=one,piece", "password=pw", "cache:6379,password=pw")]
    [InlineData("redis", null, "password=pw", null)]
    [InlineData("queue", null, "host=h,port=5672,username=u,password=p%2C/@", "amqp://u:p%2C%2F%40@h:5672")]
    [InlineData("queue", null, "host=h,port=5671,username=u,password=p,vhost=/", "amqps://u:p@h:5671/%2F")]
    [InlineData("queue", null, "host=h,username=u,password=p,ca.crt=pem", "amqps://u:p@h")]
    [InlineData("queue", "amqps:///orders", "host=h,username=u,password=p", "amqps://u:p@h/orders")]
    [InlineData("queue", "amqp://h:1/a%2Fb", "username=u,password=p", "amqp://u:p@h:1/a%2Fb")]
    [InlineData("queue", "amqp://h/a", "username=u,password=p,virtualHost=b/c", "amqp://u:p@h/b%2Fc")]
    [InlineData("queue", "not an address", "username=u,password=p", "not an address")]
    [InlineData("queue", null, "username=u,password=p", null)]
    [InlineData("bucket", null, "endpoint=https://s,bucket=b,accessKey=a,secretKey=k", "Endpoint=https://s;Bucket=b;AccessKey=a;SecretKey=k")]
    [InlineData("bucket", "https://s/b", "AWS_ACCESS_KEY_ID=a,AWS_SECRET_ACCESS_KEY=k", "Endpoint=https://s;Bucket=b;AccessKey=a;SecretKey=k")]
    [InlineData("bucket", "s3://b", "region=eu-west-1", "Bucket=b;Region=eu-west-1")]
    [InlineData("bucket", "Bucket=b;Access Key=old", "host=rgw.svc,accessKey=new", "Bucket=b;Endpoint=https://rgw.svc;AccessKey=new")]
    [InlineData("bucket", "no keywords", "region=a", "no keywords")]
    public void It_is_one_connection_string(string type, string? text, string fields, string? joined)
    {
        var parts = fields.Split(',').Select(field => field.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1].Replace("%2C", ",", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase);

        var composed = ConnectionStringComposer.Compose(new("store", type), SecretReading.Found(parts), text);

        Ordered(composed).ShouldBe(Ordered(joined));
        // A client package joins them too, for a secret that comes from elsewhere.
        Ordered(NeedTypes.Find(type)!.Join(composed, parts.GetValueOrDefault)).ShouldBe(Ordered(joined));

        // The order and the case of keywords mean nothing.
        string? Ordered(string? all) => type != "bucket" || all?.Contains('=', StringComparison.Ordinal) != true ? all
            : string.Join(';', all.Split(';').Select(pair => pair.Split('=', 2)).Select(pair => $"{pair[0].ToLowerInvariant()}={pair[1]}").Order());
    }

    [Theory]
    [InlineData("redis", "cache:6379")]
    [InlineData("queue", "amqp://broker")]
    [InlineData("bucket", "s3://files")]
    public void A_secret_without_parts_changes_nothing(string type, string text) =>
        ConnectionStringComposer.Compose(new("store", type), SecretReading.Found([new("owner", "me")]), text).ShouldBe(text);
}
