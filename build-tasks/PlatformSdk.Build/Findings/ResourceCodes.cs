namespace PlatformSdk.Build.Findings;

/// <summary>PLAT125x: needs that custom resources provide.</summary>
internal static class ResourceCodes
{
    internal static readonly Code Incomplete = new("PLAT1250", Severity.Error,
        "The object that provides a need is incomplete",
        "'use: resource' generates a custom resource, and without its group, version and kind there is none.",
        "provisioners: { redis: { use: resource, secret: \"{name}-{need}\" } }",
        "Set 'apiVersion' and 'kind' of the composite, instance, request or operator's object, or list several under 'objects'.");

    internal static readonly Code NotCustom = new("PLAT1251", Severity.Error,
        "The kind cannot provide a need",
        "The kind belongs to Kubernetes itself, defines other kinds, or has no namespace. An object of it provides nothing to one service.",
        "provisioners: { redis: { use: resource, apiVersion: apps/v1, kind: Deployment, secret: cache } }",
        "Set a namespaced kind that an operator, Crossplane, kro or Kratix offers. Write other objects into files under deploy/extra/.");

    internal static readonly Code BadName = new("PLAT1252", Severity.Error,
        "The name of a custom resource is not usable",
        "The name becomes a part of other names, and the value of labels, which have at most 63 characters.",
        "name: a-service-with-a-rather-long-name-of-its-own\nneeds: { messages-between-orders-and-billing: { type: queue } }",
        "Shorten the name of the need or of the service, or set another 'name' in platform.defaults.yaml.");

    internal static readonly Code NoSecret = new("PLAT1253", Severity.Error,
        "A service would not find what the platform provides",
        "A database, cache, queue or bucket is reached with a connection string. With 'use: resource' its parts are in a Secret that appears in " +
            "the " +
            "namespace of the service.",
        "provisioners: { redis: { use: resource, apiVersion: platform.acme.example/v1, kind: Cache } }",
        "Set 'secret' to the name of the Secret, and 'fields' to its keys. Where there is no credential, set 'connection'.");

    internal static readonly Code MissingField = new("PLAT1254", Severity.Error,
        "The connection is incomplete",
        "A part without a default, such as the host or the password, is neither in 'fields' nor in 'connection'. No service could connect.",
        "provisioners: { postgres: { use: resource, …, secret: \"{name}-{need}\", fields: { host: endpoint } } }",
        "Add the field to 'fields' with the key of the Secret that holds it. A part that is not secret can also be in 'connection'.");

    internal static readonly Code UnknownField = new("PLAT1255", Severity.Error,
        "A field that no service reads",
        "'fields' maps the fields that a service reads for the type of need to the keys of the Secret. Any other field has no effect.",
        "fields: { user: login, password: password }",
        "Use one of the fields in the message. The name of the field comes first, then the key of the Secret.");

    internal static readonly Code SameObject = new("PLAT1256", Severity.Error,
        "Two custom resources have the same kind and name",
        "Kubernetes has one object of a kind and a name in a namespace, so one of the two would replace the other.",
        "provisioners: { queue: { use: resource, …, name: \"{name}\" } } and a service with two queues",
        "Add {need} to 'name', or give each of 'objects' a name of its own.");

    internal static readonly IReadOnlyList<Code> All = [Incomplete, NotCustom, BadName, NoSecret, MissingField, UnknownField, SameObject];
}
