using Microsoft.Extensions.Options;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.RabbitMq.Consuming;

/// <summary>Checks one consumer at start: its need, its queue and its numbers.</summary>
internal sealed class QueueConsumerOptionsValidator(
    ConsumerRegistration consumer, PlatformDescription? description, IEnumerable<ConsumerRegistration> all, Func<string, QueueConsumerOptions> read)
    : IValidateOptions<QueueConsumerOptions>
{
    private const int MostMessages = 1000;

    private static readonly TimeSpan s_longestDelay = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, QueueConsumerOptions options)
    {
        if (name != consumer.Name)
            return ValidateOptionsResult.Skip;
        var failures = NeedProblems().Concat(Problems(options)).Select(problem => $"The consumer {consumer.Handler}: {problem}").ToList();
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private IEnumerable<string> NeedProblems()
    {
        if (description is null)
        {
            yield return "call AddPlatform(), which adds the needs.";
            yield break;
        }
        var queues = description.Needs.Where(need => need.Type == NeedTypes.Queue.Name).Select(need => need.Name).ToList();
        if (!queues.Contains(consumer.Need, StringComparer.Ordinal))
            yield return $"platform.yaml has no need '{consumer.Need}' of type queue.{Suggestion.For(consumer.Need, queues)}";
    }

    private IEnumerable<string> Problems(QueueConsumerOptions options)
    {
        var queue = options.Queue ?? consumer.Need;
        if (QueueName.Problem(queue) is { } problem)
            yield return $"{nameof(options.Queue)} {problem}.";
        // The second one would take half of the messages of the first one.
        if (all.TakeWhile(other => other != consumer)
            .FirstOrDefault(other => other.Need == consumer.Need && (read(other.Name).Queue ?? other.Need) == queue)
            is { } first)
        {
            yield return $"{first.Handler} consumes the same queue.";
        }
        if (options.Concurrency is < 1 or > MostMessages)
            yield return $"{nameof(options.Concurrency)} must be between 1 and {MostMessages}.";
        else if (options.Prefetch < options.Concurrency || options.Prefetch > ushort.MaxValue)
            yield return $"{nameof(options.Prefetch)} must be at least {nameof(options.Concurrency)}, and at most {ushort.MaxValue}.";
        if (options.RetryDelays is null || options.RetryDelays.Any(delay => delay < TimeSpan.FromMilliseconds(1) || delay > s_longestDelay))
            yield return $"{nameof(options.RetryDelays)} must be between 1 ms and 1 day each.";
    }
}
