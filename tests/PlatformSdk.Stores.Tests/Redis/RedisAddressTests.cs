using Microsoft.Extensions.Options;
using PlatformSdk.Redis.Addresses;

namespace PlatformSdk.Stores.Tests.Redis;

public sealed class RedisAddressTests
{
    [Theory]
    [InlineData("cache", "cache:6379", null, null, null)]
    [InlineData("cache:6380,other:6381,user=me,password=s3cret", "cache:6380 other:6381", "me", "s3cret", null)]
    [InlineData("cache,ssl=true", "cache:6380", null, null, true)]
    [InlineData("cache,ssl=false,password=a=b", "cache:6379", null, "a=b", false)]
    [InlineData("redis://cache", "cache:6379", null, null, false)]
    [InlineData("redis://:s%2C3%40cret@cache:7000", "cache:7000", null, "s,3@cret", false)]
    [InlineData("rediss://me:s3cret@cache:7000,other:7001/2?connectTimeout=100", "cache:7000 other:7001", "me", "s3cret", true)]
    [InlineData("valkeys://cache", "cache:6379", null, null, true)]
    [InlineData("[::1]:7000", "::1:7000", null, null, null)]
    public void An_address_is_read_in_any_usual_form(string text, string hosts, string? user, string? password, bool? tls)
    {
        var address = RedisAddress.Read(text);

        address.Problems.ShouldBeEmpty();
        (address.User, address.Password, address.Tls).ShouldBe((user, password, tls));
        string.Join(' ', address.ToOptions().EndPoints.Select(endPoint => endPoint.ToString()!.Replace("Unspecified/", "", StringComparison.Ordinal)
            .Replace("[::1]", "::1", StringComparison.Ordinal))).ShouldBe(hosts);
    }

    [Theory]
    [InlineData("cache,sll=true", "StackExchange.Redis does not recognize 'sll' or its value.")]
    [InlineData("cache,ssl=leak-me-not", "StackExchange.Redis does not recognize 'ssl' or its value.")]
    [InlineData("cache,connectTimeout=leak-me-not", "StackExchange.Redis does not recognize 'connectTimeout' or its value.")]
    [InlineData("cache,password=one,leak-me-not", "the text after the password is not recognized. If the password contains ',', use a redis:// URL")]
    [InlineData("cache,password=one,leak-me-not=x", "the text after the password is not recognized.")]
    [InlineData("http://cache", "the scheme of a URL must be redis, rediss, valkey or valkeys.")]
    [InlineData("redis://me:leak-me-not/x@cache", "the URL has an '@' after its first '/' or '?'.")]
    [InlineData("redis://cache/leak-me-not", "the path of the URL must be the number of a database, such as /0.")]
    [InlineData("cache:leak-me-not", "a host is not of the form host:port.")]
    public async Task A_wrong_address_stops_the_start_without_its_value(string text, string problem)
    {
        await using var service = Cache.With(text);

        var failure = await Should.ThrowAsync<OptionsValidationException>(service.StartAsync());

        failure.Message.ShouldStartWith($"'ConnectionStrings:{Cache.Need}' is not a Redis address: {problem}");
        failure.ToString().ShouldNotContain("leak-me-not");
        service.Log.Text.ShouldNotContain("leak-me-not");
    }

    [Fact]
    public async Task Every_problem_is_reported_at_once()
    {
        await using var service = Cache.With("cache:x,sll=true,connectTimeout=soon");

        var failure = await Should.ThrowAsync<OptionsValidationException>(service.StartAsync());

        failure.Failures.Count().ShouldBe(3);
    }

    [Fact]
    public async Task A_need_without_an_address_says_where_one_comes_from()
    {
        await using var service = Cache.With(null);

        (await service.CheckAsync(Cache.Need)).Description.ShouldBe(
            "'ConnectionStrings:cache' is not set. Add 'cache' to the secret store, or set 'local' for the need in platform.yaml.");
    }
}
