using System.Collections;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using PlatformSdk.Redaction;

namespace PlatformSdk.Secrets.Tests.Redaction;

/// <summary>Values of log lines, spans and scopes: whatever type carries a secret, it does not leave; and looking for one has no effect.</summary>
public sealed class AttributeValueTests
{
    private const string Secret = "sk_live_1234";
    private readonly Redactor _redactor = new();

    public AttributeValueTests() => _redactor.Conceal(Secret);

    public static TheoryData<string, object> Carriers => new()
    {
        { "an element of JSON", JsonElement.Parse($$"""{"key":"{{Secret}}"}""") },
        { "a text of JSON", JsonElement.Parse($"\"{Secret}\"") },
        { "a header", new StringValues(Secret) },
        { "a header twice", new StringValues(["other", Secret]) },
        { "a pair", new KeyValuePair<string, object>("key", Secret) },
        { "a pair of texts", new KeyValuePair<string, string>("key", Secret) },
        { "a tuple", ("key", Secret) },
        { "a segment", new StringSegment("key " + Secret) },
        { "characters", Secret.ToCharArray() },
        { "a part of a text", ("key " + Secret).AsMemory() },
        { "a struct of the service", new Key(Secret) },
        { "an array", (string[])["other", Secret] },
        { "an array of structs", (Key[])[new("other"), new(Secret)] },
        { "a set", new HashSet<string> { Secret } },
        { "a dictionary", new Dictionary<string, string> { ["key"] = Secret } },
        { "pairs", new List<KeyValuePair<string, object?>> { new("key", Secret) } },
        { "a list in a list", new List<object> { 1, new List<string> { Secret } } },
    };

    [Theory]
    [MemberData(nameof(Carriers), DisableDiscoveryEnumeration = true)]
    public void A_secret_is_taken_out_of(string carrier, object value)
    {
        using var activity = new Activity("span").SetTag("key", value).Start();
        using var processor = new RedactingSpanProcessor(_redactor);
        processor.OnEnd(activity);
        var scopes = new RedactingScopes(_redactor);
        scopes.Push(value);
        scopes.Push(new Dictionary<string, object?> { ["key"] = value });

        Written(activity.GetTagItem("key")).ShouldContain("[redacted]", customMessage: carrier);
        Written(activity.GetTagItem("key")).ShouldNotContain(Secret);
        scopes.ForEachScope((scope, _) => Written(scope).ShouldNotContain(Secret, customMessage: carrier), 0);
    }

    public static TheoryData<object> Harmless =>
        [1, 2.5, true, 'c', 1.5m, DateTime.UnixEpoch, DateTimeOffset.UnixEpoch, TimeSpan.Zero, Guid.Empty, DayOfWeek.Friday,
        new StringValues("other"), new Key("other"), new[] { 1, 2 }, new List<string> { "other" }];

    [Theory]
    [MemberData(nameof(Harmless), DisableDiscoveryEnumeration = true)]
    public void A_value_without_a_secret_is_the_same_object(object value) => AttributeValues.Redact(_redactor, value).ShouldBeSameAs(value);

    [Fact]
    public void A_query_does_not_run()
    {
        var query = new Query(() => throw new InvalidOperationException("The query ran."));

        AttributeValues.Redact(_redactor, query).ShouldBeSameAs(query);
        AttributeValues.Redact(_redactor, query.AsQueryable()).ShouldNotBeNull();
        AttributeValues.Redact(_redactor, Enumerable.Repeat("other", int.MaxValue)).ShouldNotBeNull();
    }

    [Fact]
    public void A_list_that_another_thread_changes_throws_nothing_into_the_request()
    {
        var list = new Changing([Secret, Secret]);
        var scopes = new RedactingScopes(_redactor);
        scopes.Push(new Dictionary<string, object?> { ["list"] = list });
        scopes.Push(Endless());

        Written(AttributeValues.Redact(_redactor, list)).ShouldNotContain(Secret);
        scopes.ForEachScope((scope, _) => Written(scope).ShouldNotContain(Secret), 0);
    }

    [Fact]
    public void An_object_that_throws_and_a_list_that_contains_itself_are_left_alone()
    {
        var list = new List<object>();
        list.Add(list);
        var document = JsonDocument.Parse("{}");
        var disposed = document.RootElement;
        document.Dispose();

        AttributeValues.Redact(_redactor, list).ShouldBeSameAs(list);
        AttributeValues.Redact(_redactor, disposed).ShouldBeOfType<JsonElement>();
    }

    private static IEnumerable<KeyValuePair<string, object?>> Endless()
    {
        yield return new("key", Secret);
        throw new InvalidOperationException("Collection was modified.");
    }

    private static string Written(object? value) => value switch
    {
        string text => text,
        char[] characters => new string(characters),
        IEnumerable items => string.Join(' ', items.Cast<object?>().Select(Written)),
        _ => value?.ToString() ?? "",
    };

    private readonly record struct Key(string Value);

    private sealed class Query(Action run) : IEnumerable<string>
    {
        public IEnumerator<string> GetEnumerator()
        {
            run();
            yield break;
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Changing(List<string> list) : IReadOnlyCollection<string>
    {
        public int Count => list.Count;

        public IEnumerator<string> GetEnumerator()
        {
            foreach (var item in list)
            {
                yield return item;
                list.Add("new");
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
