import { containersOf, podTemplate, selects } from '../read/pods.js';

/** What one object of a folder says of another: nobody checks it before a pod does not start, or traffic goes nowhere. */
export function check({ files }, report) {
    const objects = [...files.values()].flat();
    const has = (kind, name) => objects.some((object) => object.kind === kind && object.metadata?.name === name);
    const pods = objects.map(podTemplate).filter(Boolean);
    const policies = objects.filter(({ kind }) => kind === 'NetworkPolicy');
    for (const [file, documents] of files)
        for (const object of documents) {
            const missing = (kind, name) => has(kind, name) || report(file, `${object.kind} ${object.metadata?.name} refers to ${kind} ${name}, which is not in the folder`);
            const operated = objects.filter((other) => other.kind === 'ExternalSecret').map((other) => other.spec?.target?.name);
            const clusters = objects.flatMap(({ kind, metadata }) => (leaves[kind] ?? []).map((suffix) => `${metadata?.name}${suffix}`));
            const made = (secret, byHand) => clusters.includes(secret) || (operated.length > 0 ? operated.includes(secret) : byHand)
                || report(file, `${object.kind} ${object.metadata?.name} mounts Secret ${secret}, which nothing in the folder makes, and nobody is told to create`);
            // Whoever makes the Secret that a pod waits for makes it for KEDA too.
            const mounted = (secret, key) => pods.flatMap(({ spec }) => spec.volumes ?? []).some((volume) => volume.secret?.secretName === secret
                || volume.projected?.sources?.some((source) => source.secret?.name === secret && source.secret.items.some((item) => item.key === key)));
            byKind[object.kind]?.(object.spec ?? {}, { missing, mounted, objects, pods, report: (message) => report(file, message) });
            const template = podTemplate(object);
            if (template && !policies.some(({ spec }) => selects(spec?.podSelector?.matchLabels, template.metadata?.labels)))
                report(file, 'no network policy of the folder selects the pod');
            if (template)
                checkPod(template, missing, made, (message) => report(file, message));
        }
}

/** The Secrets that an operator or a composition leaves, by what follows the name of the object. */
const leaves = {
    Cluster: ['-app', '-ca'],
    PostgresInstance: [''],
    RDSPostgres: ['-connection'],
    RabbitmqCluster: ['-default-user'],
    User: ['-user-credentials'],
    Bucket: [''],
    postgresql: ['-credentials'],
};

const byKind = {
    Service: ({ selector, ports }, { pods, report }) => {
        const chosen = pods.filter((pod) => selects(selector, pod.metadata?.labels));
        if (chosen.length === 0)
            report('the Service selects no pod');
        for (const { targetPort } of ports ?? [])
            if (!chosen.every((pod) => portsOf(pod).some((port) => port.name === targetPort || port.containerPort === targetPort)))
                report(`targetPort ${targetPort} is no port of the pod`);
    },
    HorizontalPodAutoscaler: checkScaling,
    ScaledObject: (spec, folder) => {
        checkScaling(spec, folder);
        if (folder.objects.some((other) => other.kind === 'HorizontalPodAutoscaler'))
            folder.report('KEDA refuses a ScaledObject beside another autoscaler');
        for (const { authenticationRef } of spec.triggers ?? [])
            if (authenticationRef)
                folder.missing('TriggerAuthentication', authenticationRef.name);
    },
    TriggerAuthentication: ({ secretTargetRef, configMapTargetRef }, { missing, mounted, report }) => {
        for (const { name, key } of secretTargetRef ?? [])
            if (!mounted(name, key))
                report(`KEDA reads ${key} of Secret ${name}, which no pod of the folder mounts`);
        for (const { name, parameter } of configMapTargetRef ?? [])
            if (parameter !== 'ca')
                missing('ConfigMap', name);
    },
    PodMonitor: ({ selector, podMetricsEndpoints }, { missing, pods, report }) => {
        const cluster = selector?.matchLabels?.['cnpg.io/cluster'];
        if (cluster !== undefined)
            return missing('Cluster', cluster);
        const chosen = pods.filter((pod) => selects(selector?.matchLabels, pod.metadata?.labels));
        if (chosen.length === 0)
            report('the PodMonitor selects no pod');
        for (const { port } of podMetricsEndpoints ?? [])
            if (!chosen.every((pod) => portsOf(pod).some((offered) => offered.name === port)))
                report(`${port} is no port of the pod`);
    },
    PodDisruptionBudget: ({ selector }, { pods, report }) => {
        if (!pods.some((pod) => selects(selector?.matchLabels, pod.metadata?.labels)))
            report('the disruption budget selects no pod');
    },
    NetworkPolicy: ({ podSelector }, { missing, pods, report }) => {
        const cluster = podSelector?.matchLabels?.['cnpg.io/cluster'];
        if (cluster !== undefined)
            missing('Cluster', cluster);
        else if (pods.length > 0 && !pods.some((pod) => selects(podSelector?.matchLabels, pod.metadata?.labels)))
            report('the network policy selects no pod');
    },
    Vhost: ({ rabbitmqClusterReference }, { missing }) => missing('RabbitmqCluster', rabbitmqClusterReference?.name),
    User: ({ rabbitmqClusterReference }, { missing }) => missing('RabbitmqCluster', rabbitmqClusterReference?.name),
    Permission: ({ rabbitmqClusterReference, userReference }, { missing }) => {
        missing('RabbitmqCluster', rabbitmqClusterReference?.name);
        missing('User', userReference?.name);
    },
    Cluster: ({ plugins }, { missing }) => {
        for (const { barmanObjectName } of (plugins ?? []).map((plugin) => plugin.parameters ?? {}))
            missing('ObjectStore', barmanObjectName);
    },
    ScheduledBackup: ({ cluster, schedule }, { missing, report }) => {
        missing('Cluster', cluster?.name);
        if (!/^\S+( \S+){5}$/.test(schedule))
            report(`schedule '${schedule}' does not have six fields, seconds first`);
    },
    HTTPRoute: checkBackends,
    GRPCRoute: (spec, folder) => {
        checkBackends(spec, folder);
        if (folder.objects.some((other) => other.kind === 'HTTPRoute' && other.spec?.hostnames?.some((host) => spec.hostnames?.includes(host))))
            folder.report('a Gateway refuses a GRPCRoute with the host of an HTTPRoute');
    },
    Rollout: ({ workloadRef, strategy }, { missing }) => {
        if (workloadRef)
            missing(workloadRef.kind, workloadRef.name);
        const canary = strategy?.canary ?? {};
        for (const service of [canary.stableService, canary.canaryService].filter(Boolean))
            missing('Service', service);
        for (const { templateName } of (canary.steps ?? []).flatMap((step) => step.analysis?.templates ?? []))
            missing('AnalysisTemplate', templateName);
        for (const { httpRoute, grpcRoute } of Object.values(canary.trafficRouting?.plugins ?? {})) {
            if (httpRoute)
                missing('HTTPRoute', httpRoute);
            if (grpcRoute)
                missing('GRPCRoute', grpcRoute);
        }
    },
};

function checkBackends({ rules }, { missing, objects, report }) {
    for (const { name, port } of (rules ?? []).flatMap((rule) => rule.backendRefs ?? [])) {
        missing('Service', name);
        const service = objects.find((object) => object.kind === 'Service' && object.metadata?.name === name);
        if (service && !service.spec.ports.some((offered) => offered.port === port))
            report(`Service ${name} has no port ${port}`);
    }
}

function checkScaling({ scaleTargetRef }, { missing, objects, report }) {
    missing(scaleTargetRef?.kind, scaleTargetRef?.name);
    const target = objects.find((object) => object.kind === scaleTargetRef?.kind && object.metadata?.name === scaleTargetRef?.name);
    if (target?.spec?.replicas !== undefined)
        report('the autoscaler owns the replicas that its target says too');
    if (target && scaleTargetRef.apiVersion !== target.apiVersion)
        report(`scaleTargetRef.apiVersion is ${scaleTargetRef.apiVersion}, the target's ${target.apiVersion}`);
}

const portsOf = (pod) => containersOf(pod).flatMap((container) => container.ports ?? []);

/** Without an operator people create the Secret of a need, by the command that the runbook gives: it is <service>-<need>, mounted at <need>'s folder. */
const isByHand = (secret, folder, labels) => secret === folder?.replace(/^\/var\/run\/secrets\/platform\//, `${labels?.['backstage.io/kubernetes-id']}-`);

function checkPod({ metadata, spec = {} }, missing, made, report) {
    const mounts = containersOf({ spec }).flatMap((container) => container.volumeMounts ?? []);
    if (spec.serviceAccountName)
        missing('ServiceAccount', spec.serviceAccountName);
    const volumes = (spec.volumes ?? []).map((volume) => volume.name);
    for (const { name, configMap, secret, csi, projected } of spec.volumes ?? []) {
        // The platform team keeps the company's authorities in every namespace.
        if (configMap && !configMap.optional && name !== 'company-trust')
            missing('ConfigMap', configMap.name);
        if (secret)
            made(secret.secretName, isByHand(secret.secretName, mounts.find((mount) => mount.name === name)?.mountPath, metadata?.labels));
        for (const { secret: one } of projected?.sources ?? [])
            if (one)
                made(one.name, false);
        if (csi?.volumeAttributes?.secretProviderClass)
            missing('SecretProviderClass', csi.volumeAttributes.secretProviderClass);
    }
    for (const container of containersOf({ spec })) {
        for (const { configMapRef } of container.envFrom ?? [])
            if (configMapRef)
                missing('ConfigMap', configMapRef.name);
        for (const { name } of (container.volumeMounts ?? []).filter((mount) => !volumes.includes(mount.name)))
            report(`${container.name} mounts volume ${name}, which the pod does not have`);
        for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
            const port = container[probe]?.httpGet?.port;
            if (typeof port === 'string' && !(container.ports ?? []).some((offered) => offered.name === port))
                report(`the ${probe} of ${container.name} asks port ${port}, which it does not have`);
        }
    }
}
