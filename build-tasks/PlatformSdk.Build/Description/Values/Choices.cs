namespace PlatformSdk.Build.Description.Values;

// The words of the language; in YAML they are written in kebab-case.
internal enum ServiceKind { Service, Worker, Job }

internal enum Lifecycle { Experimental, Production, Deprecated }

internal enum Tier { Critical, Standard, Internal }

/// <summary>
/// How a new version comes in; the two between rolling and canary run both workloads in full, so that a change of hands loses no pod.
/// </summary>
internal enum Rollout { Rolling, ToCanary, Canary, ToRolling }

internal enum NeedSize { Small, Medium, Large }

internal enum ApiType { Openapi, Grpc, Asyncapi, Graphql }

/// <summary>What happens when a run of a job is due while the last one still works.</summary>
internal enum Concurrency { Allow, Forbid, Replace }

/// <summary>Where secrets live.</summary>
internal enum SecretStore { None, Files, Vault, AzureKeyVault }

/// <summary>How secrets come into a pod.</summary>
internal enum SecretDelivery { Direct, Secret, ExternalSecrets, Csi }

/// <summary>How the process proves to Vault who it is.</summary>
internal enum VaultAuth { Kubernetes, Approle, Jwt, Token, TokenFile }

/// <summary>Where a running service writes its logs.</summary>
internal enum LogTarget { Otlp, Both, Console }

/// <summary>What makes the things that services need.</summary>
internal enum Provisioner { Terraform, Crossplane }

/// <summary>How alerts get into Prometheus.</summary>
internal enum RuleFormat { PrometheusOperator, None }

/// <summary>How dashboards get into Grafana.</summary>
internal enum DashboardFormat { Sidecar, None }

/// <summary>How loud an alert is; the lowest first.</summary>
internal enum AlertSeverity { None, Info, Ticket, Page }

/// <summary>How a finding of a policy rule counts.</summary>
internal enum PolicySeverity { Off, Message, Warning, Error }
