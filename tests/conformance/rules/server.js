import { containersOf, podTemplate, selects } from '../read/pods.js';
import { amount, isAmount } from '../read/quantity.js';

/** What the API server refuses although the schema lets it pass. */
export function check(object, report) {
    byKind[object.kind]?.(object.spec ?? {}, report);
    const template = podTemplate(object);
    if (template)
        checkPod(object, template, report);
}

const byKind = {
    Deployment: ({ selector, strategy, template }, report) => {
        if (!selects(selector?.matchLabels, template?.metadata?.labels))
            report('the selector does not pick the pods of the template');
        const { maxSurge, maxUnavailable } = strategy?.rollingUpdate ?? {};
        if (isZero(maxSurge) && isZero(maxUnavailable))
            report('neither maxSurge nor maxUnavailable lets a rollout move');
    },
    Rollout: ({ workloadRef, template, selector }, report) => {
        if (!workloadRef === !template)
            report('either workloadRef or template, not both or none');
        if (template && !selector)
            report('a template without a selector');
    },
    HorizontalPodAutoscaler: ({ minReplicas, maxReplicas, metrics }, report) => {
        if (minReplicas < 1 || minReplicas > maxReplicas)
            report(`minReplicas ${minReplicas} is not between 1 and maxReplicas ${maxReplicas}`);
        if (!metrics?.length)
            report('no metric to scale by');
    },
    ScaledObject: ({ minReplicaCount, maxReplicaCount, fallback, triggers }, report) => {
        if (minReplicaCount < 0 || minReplicaCount > maxReplicaCount)
            report(`minReplicaCount ${minReplicaCount} is not between 0 and maxReplicaCount ${maxReplicaCount}`);
        // KEDA puts a workload to sleep while it cannot measure, unless the fallback has a pod.
        if (fallback && fallback.replicas < Math.max(1, minReplicaCount))
            report('the fallback is below the minimum, or leaves no pod');
        // KEDA cannot fall back where it measures nothing itself.
        if (fallback && triggers.every(({ type }) => type === 'cpu' || type === 'memory'))
            report('a fallback without a trigger of KEDA');
    },
    PodDisruptionBudget: ({ minAvailable, maxUnavailable }, report) => {
        if ((minAvailable === undefined) === (maxUnavailable === undefined))
            report('either minAvailable or maxUnavailable, not both or none');
    },
    CronJob: ({ schedule, timeZone }, report) => {
        if (!/^(@(yearly|annually|monthly|weekly|daily|midnight|hourly)|\S+( \S+){4})$/.test(schedule))
            report(`schedule '${schedule}' is neither five fields nor a macro`);
        if (timeZone !== undefined && !Intl.supportedValuesOf('timeZone').concat('Etc/UTC').includes(timeZone))
            report(`timeZone '${timeZone}' is not one of the IANA list`);
    },
};

function checkPod(object, { spec, metadata }, report) {
    const isJob = object.kind.endsWith('Job');
    if (isJob ? !['Never', 'OnFailure'].includes(spec.restartPolicy) : !['Always', undefined].includes(spec.restartPolicy))
        report(`restartPolicy ${spec.restartPolicy} in a ${object.kind}`);
    for (const { labelSelector, topologyKey } of spec.topologySpreadConstraints ?? [])
        if (!selects(labelSelector?.matchLabels, metadata?.labels))
            report(`the spread over ${topologyKey} does not count the pod itself`);
    for (const container of containersOf({ spec }))
        checkContainer(container, report);
}

function checkContainer(container, report) {
    for (const list of ['env', 'ports', 'volumeMounts']) {
        const keys = (container[list] ?? []).map((item) => item.name);
        if (list !== 'volumeMounts' && new Set(keys).size < keys.length)
            report(`a name twice in ${list} of ${container.name}`);
    }
    const { requests = {}, limits = {} } = container.resources ?? {};
    for (const [resource, quantity] of [...Object.entries(requests), ...Object.entries(limits)])
        if (!isAmount(quantity))
            report(`${resource}: '${quantity}' is not a quantity`);
    for (const resource of Object.keys(requests).filter((key) => key in limits))
        if (amount(requests[resource]) > amount(limits[resource]))
            report(`${container.name} requests more ${resource} than its limit`);
    for (const probe of ['startupProbe', 'livenessProbe'])
        if ((container[probe]?.successThreshold ?? 1) !== 1)
            report(`successThreshold of a ${probe} must be 1`);
}

const isZero = (value) => value === 0 || value === '0' || value === '0%';
