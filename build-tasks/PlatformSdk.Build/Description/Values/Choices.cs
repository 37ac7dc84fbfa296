namespace PlatformSdk.Build.Description.Values;

// The words of the language; in YAML they are written in kebab-case.
internal enum ServiceKind { Service, Worker, Job }

internal enum Lifecycle { Experimental, Production, Deprecated }

internal enum Tier { Critical, Standard, Internal }

internal enum Rollout { Rolling, Canary }

internal enum NeedSize { Small, Medium, Large }

internal enum ApiType { Openapi, Grpc, Asyncapi, Graphql }

/// <summary>What happens when a run of a job is due while the last one still works.</summary>
internal enum Concurrency { Allow, Forbid, Replace }
