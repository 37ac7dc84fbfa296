using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model.Provisioning.Terraform;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>
/// Rejects a scaling by a queue that KEDA could not read, and workers that nothing would start again. Each problem is reported once.
/// </summary>
internal static class QueueScaleCheck
{
    internal static void Run(PlatformModel model, FindingList findings)
    {
        CheckMetric(model, findings);
        var (byQueue, scale) = (model.Environments.Where(e => e.Scale is { On: ScaleKeys.Messages }).ToList(), model.Written.At[WorkloadKeys.Scale]);
        foreach (var key in byQueue.Count > 0 ? [] : new Key[] { ScaleKeys.Need, ScaleKeys.Queue }.Where(key => scale[key].IsWritten))
        {
            findings.Add(DescriptionCodes.NoEffect, scale[key].OfName,
                $"'{key.Name}' has no effect: it belongs to 'on: {ScaleKeys.Messages}'. Remove it, or scale by a queue.");
        }

        if (byQueue.Find(e => ScaledQueue.NeedOf(e) is null) is { } unclear)
            CheckNeed(unclear, findings);
        else if (byQueue.Find(e => Rollouts.IsScaledByKeda(e) && ScaledQueue.Find(e) is null) is { } unread)
            findings.Add(ScalingCodes.NoSecret, unread.At[WorkloadKeys.Scale].OfName, WhyUnread(unread, ScaledQueue.NeedOf(unread)!));
        if (model.Environments.FirstOrDefault(e => e.Replicas.SleepsAtTimes && !MayHaveNoPods(e)) is { } asleep)
        {
            findings.Add(ScalingCodes.NothingStarts, asleep.At[WorkloadKeys.Replicas].OfValue,
                asleep.Kind == ServiceKind.Worker
                    ? $"With '{asleep.Replicas}' nothing starts the first pod in {asleep.Environment}. Add 'scale: {{ on: queue, target: 20 }}', " +
                        $"or set "
                        + "the minimum to 1."
                    : $"'{asleep.Replicas}' leaves {asleep.Environment} without a pod that answers requests. Set the minimum to 1. Only a worker can "
                        + "have none.");
        }
    }

    private static bool MayHaveNoPods(ResolvedService service) =>
        service is { Kind: ServiceKind.Worker, Scale: { On: ScaleKeys.Messages } };

    /// <summary>The platform's default means services; a worker itself cannot ask for it.</summary>
    private static void CheckMetric(PlatformModel model, FindingList findings)
    {
        if (model.Environments.FirstOrDefault(Rollouts.IsWithoutMetric) is not { } worker)
            return;
        var (own, inside) = (model.Written.At[WorkloadKeys.Scale], model.Written.At[Language.Service.Environments][worker.Environment]);
        if ((inside[WorkloadKeys.Scale] is { IsWritten: true } closest ? closest : own) is { IsWritten: true } written)
        {
            findings.Add(ScalingCodes.NoRequests, written.OfName,
                "A worker receives no requests. Scale it by a queue, for example 'scale: { on: queue, target: 20 }', or remove 'scale'.");
        }
    }

    private static void CheckNeed(ResolvedService service, FindingList findings)
    {
        var (scale, names) = (service.At[WorkloadKeys.Scale], ScaledQueue.Candidates(service).Select(need => need.Name).ToList());
        var among = Shorten.Names([.. names.Select(one => $"'{one}'")]);
        var rest = names.Count == 0 ? ", which the service does not have" : $": {among}";
        if (service.Scale!.Need is { } name)
        {
            findings.Add(ScalingCodes.NoQueue, scale[ScaleKeys.Need].OfValue, service.Needs.Any(need => need.Name == name)
                ? $"The need '{name}' is not a queue. Set 'need' to one of type queue{rest}."
                : $"There is no need '{name}'.{Suggestion.For(name, names)} Set 'need' to one of type queue{rest}.");
        }
        else if (names.Count == 0)
        {
            findings.Add(ScalingCodes.NoQueue, scale.OfName,
                "'scale: { on: queue }' needs a need of type queue. Add it, for example 'needs: { orders: { type: queue } }'.");
        }
        else
        {
            findings.Add(ScalingCodes.SeveralQueues, scale.OfName,
                $"The service has {names.Count} needs of type queue: {among}. Set 'need' in 'scale' to one of them.");
        }
    }

    private static string WhyUnread(ResolvedService service, ResolvedNeed need) => need.Provision switch
    {
        { IsInStore: false } => $"KEDA needs the address of '{need.Name}', and its Secret has no '{SecretFieldNames.ConnectionString}'. Map that "
            + "field in 'provisioners.queue.fields'.",
        TerraformModule { Cloud: null } own when !own.Outputs.ContainsKey(SecretFieldNames.ConnectionString) =>
            $"KEDA needs the address of '{need.Name}' as one text. Map '{SecretFieldNames.ConnectionString}' in 'provisioners.queue.outputs' too.",
        TerraformModule when service.Secrets?.Delivery == SecretDelivery.ExternalSecrets =>
            $"KEDA needs the address of '{need.Name}' as a key of a Secret, and Terraform writes JSON there. Set 'secrets.delivery: secret'.",
        _ => $"KEDA needs the address of '{need.Name}' in a Secret; the platform defaults create none in {service.Environment}. Set "
            + "'secrets.delivery' there to secret or external-secrets.",
    };
}
