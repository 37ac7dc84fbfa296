namespace PlatformSdk.Development.Work;

/// <summary>A job, a message or other work of the service that has not ended.</summary>
internal sealed record RunningWork(string Name, string Kind, DateTimeOffset Start, string TraceId);

/// <summary>The last failure of one kind of work.</summary>
internal sealed record FailedWork(string Reason, DateTimeOffset Time, string TraceId);
