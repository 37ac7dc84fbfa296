using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Systems.Members;

/// <summary>An object of the cluster that a service writes.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Id">Its group, kind, namespace and name, which no two objects of a cluster share.</param>
/// <param name="What">Its kind and name, for messages.</param>
/// <param name="Source">The user's file that it comes from, relative to the service; null when it is generated.</param>
internal sealed record WrittenObject(string Environment, string Id, string What, Span? Source);
