namespace PlatformSdk.Build.Description.Values;

// The fixed words of the description; YAML uses kebab-case.
internal enum ServiceKind { Service, Worker, Job }

internal enum Lifecycle { Experimental, Production, Deprecated }

internal enum Tier { Critical, Standard, Internal }

/// <summary>
/// How a new version is rolled out. The two values between rolling and canary run both workloads in full, so that a migration loses no pods.
/// </summary>
internal enum Rollout { Rolling, ToCanary, Canary, ToRolling }

/// <summary>The processors that an image is built for, by the names of OCI and Kubernetes.</summary>
internal enum Architecture { Amd64, Arm64 }

internal enum NeedSize { Small, Medium, Large }

internal enum ApiType { Openapi, Grpc, Asyncapi, Graphql }

/// <summary>The behaviour when a run of a job is due while the previous one is still active.</summary>
internal enum Concurrency { Allow, Forbid, Replace }

/// <summary>Where secrets are stored.</summary>
internal enum SecretStore { None, Files, Vault, AzureKeyVault }

/// <summary>How pods receive secrets.</summary>
internal enum SecretDelivery { Direct, Secret, ExternalSecrets, Csi }

/// <summary>How the process authenticates to Vault.</summary>
internal enum VaultAuth { Kubernetes, Approle, Jwt, Token, TokenFile }

/// <summary>Whether callers must authenticate.</summary>
internal enum ExposeAuth { Required, None }

/// <summary>The parameter that names the called service in a request for a token.</summary>
internal enum AccessParameter { Audience, Resource }

/// <summary>Where a running service writes its logs.</summary>
internal enum LogTarget { Otlp, Both, Console }

/// <summary>What provides a type of need. More values come with later versions; a value that does nothing is not accepted.</summary>
internal enum Provisioner { None, CloudnativePg, Terraform, Resource }

/// <summary>The cloud whose managed services Terraform creates.</summary>
internal enum TerraformPreset { Azure, Aws }

/// <summary>How alerts are added to Prometheus.</summary>
internal enum RuleFormat { PrometheusOperator, None }

/// <summary>How dashboards are added to Grafana.</summary>
internal enum DashboardFormat { Sidecar, None }

/// <summary>The severity of an alert, lowest first.</summary>
internal enum AlertSeverity { None, Info, Ticket, Page }

/// <summary>The severity of a policy rule's findings.</summary>
internal enum PolicySeverity { Off, Message, Warning, Error }

/// <summary>Who checks the rules of policy in a cluster.</summary>
internal enum ClusterEngine { Admission, Kyverno, None }

/// <summary>Where the catalog gets the teams from.</summary>
internal enum CatalogGroups { Written, External }

/// <summary>What a check of the scorecard is about, in the order of the scorecard.</summary>
internal enum ScorecardArea { Reliability, Security, Observability, Documentation, Delivery }

/// <summary>The levels of the scorecard, lowest first.</summary>
internal enum ScorecardLevel { Bronze, Silver, Gold }
