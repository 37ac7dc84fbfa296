using static PlatformSdk.Build.Rendering.Monitoring.Alerts.AlertNames;

namespace PlatformSdk.Build.Rendering.Docs.Runbooks.Guides;

/// <summary>Guides for queues and caches, as the service itself sees them.</summary>
internal static class QueueGuides
{
    internal static readonly IReadOnlyDictionary<string, Func<Commands, Guide>> All = new Dictionary<string, Func<Commands, Guide>>
    {
        [QueueUnavailable] = c => new(
            "For ten minutes a pod has not reached the broker, the broker has accepted no messages, or a queue is not consumed. The label `need` " +
                "names it.",
            "Nothing is lost: publishers wait and then fail with an error, and messages stay in the queue. What depends on them is late.",
            [c.Health, c.Errors, Commands.Events],
            [new("**Fix the broker**, or ask the team that runs it: is it up, does it have memory and disk space, does the user still exist?"),
                new("**Check the queue** if the log says that its arguments differ: delete the old queue once it is empty."), c.Undo]),
        [QueueBacklog] = c => new(
            "Messages arrive faster than they are handled: a new one waits for more than 15 minutes, or none is handled at all.",
            "What depends on the messages is late.",
            [c.Look, c.Errors, c.Usage],
            [c.Scale, c.Undo, Commands.Revert,
                new("**Find what is slow** in the handler, such as a database: the dashboard's row **Queues** has its duration.")]),
        [QueueDeadLetters] = c => new(
            "Messages failed in every attempt, or could not be read. They are in the queue with the suffix `.dead`, and nothing consumes it.",
            "The work of these messages is not done.",
            [new("Which messages failed, and why? The log has an error for each, with its id and the exception.", c.Errors.Command),
                Commands.Changes, c.Health],
            [c.Undo, Commands.Revert,
                new("**Fix the handler** or the data that it needs, then move the messages back: on the page of the queue in the broker's " +
                    "management, " +
                    "**Move messages**. Purge the queue only if nobody needs them.")]),
        [CacheUnavailable] = c => new(
            "For ten minutes a pod has not reached the cache. The label `need` names it.",
            "Where the cache is optional, the service is slower and its data sources have more load. Otherwise the pod is not ready.",
            [c.Health, c.Errors, Commands.Events],
            [new("**Fix the cache**, or ask the team that runs it: is it up, is its memory full, does the user still exist?"),
                new("**Relieve what is behind it**: without the cache every request reaches it."), c.Undo]),
        [CacheSlow] = c => new(
            "For 15 minutes 5% of the commands to the cache have taken more than 100 ms.",
            "The service is slower than usual.",
            [c.Usage, c.Errors, Commands.Changes],
            [new("**Look at the server**: its CPU, its memory, and slow commands (`SLOWLOG GET`). A large value or `KEYS` blocks all others."),
                c.Scale, c.Undo]),
        [CacheErrors] = c => new(
            "For ten minutes the server has answered more than 5% of the commands with an error. It is up, but refuses them.",
            "Values are not stored, so what is behind the cache has more load; requests that depend on the cache fail.",
            [c.Errors, c.Health, Commands.Changes],
            [new("**Look at the kind of error** in the dashboard's row **Caches**: with `OOM` the memory is full, with `NOPERM` the user may not " +
                    "run a command, with `READONLY` the server has become a replica, with `MISCONF` it cannot write to its disk, and with " +
                    "`WRONGTYPE` two programs use one key."),
                c.Undo, Commands.Revert]),
    };
}
