import { watch } from '../read/watch.js';
import { own } from '../schemas/own.js';

// Argo has two packages for one group: each is asked.
const packages = {
    'argoproj.io': ['@kubernetes-models/argo-rollouts', '@kubernetes-models/argo-cd'],
    'external-secrets.io': ['@kubernetes-models/external-secrets'],
    'gateway.networking.k8s.io': ['@kubernetes-models/gateway-api'],
    'keda.sh': ['@kubernetes-models/keda'],
    'monitoring.coreos.com': ['@kubernetes-models/prometheus-operator'],
};

// Here a schema takes anything, since a plugin that it does not know reads it.
const open = [/^\/spec\/strategy\/canary\/trafficRouting\/plugins\/[^]+$/];

// KEDA leaves the metadata of a trigger to its scaler: these are the keys that the scalers read (kedacore/keda, pkg/scalers).
const triggerKeys = {
    cpu: ['containerName', 'value'],
    prometheus: ['activationThreshold', 'authModes', 'awsRegion', 'customHeaders', 'identityOwner', 'ignoreNullValues', 'namespace', 'query',
        'queryParameters', 'serverAddress', 'threshold', 'timeout', 'unsafeSsl'],
    rabbitmq: ['activationValue', 'excludeUnacknowledged', 'host', 'hostFromEnv', 'mode', 'operation', 'pageSize', 'passwordFromEnv', 'protocol',
        'queueName', 'timeout', 'unsafeSsl', 'useRegex', 'usernameFromEnv', 'value', 'vhostName'],
};

/** Every object by the strict schema of its kind: types, required fields, and no field that the schema does not know. */
export async function check(object, report) {
    const { apiVersion, kind } = object ?? {};
    if (typeof apiVersion !== 'string' || typeof kind !== 'string')
        return report('not an object of Kubernetes: it has no apiVersion and kind');
    const validate = own[`${apiVersion}/${kind}`] ?? await model(apiVersion, kind);
    if (!validate)
        return report(`no schema is known for ${apiVersion} ${kind}`);
    const { watched, unseen } = watch(object);
    try {
        validate(watched);
    } catch (error) {
        // A validator that breaks is no finding of its own; it must not pass for one.
        if (!error.message.startsWith('data'))
            throw error;
        report(error.message);
    }
    for (const path of unseen().filter((field) => !open.some((place) => place.test(field))))
        report(`unknown field ${path}`);
    for (const { type, metadata } of kind === 'ScaledObject' ? object.spec?.triggers ?? [] : [])
        for (const key of Object.keys(metadata ?? {}).filter((name) => !triggerKeys[type]?.includes(name)))
            report(`the trigger '${type}' does not know '${key}'`);
}

async function model(apiVersion, kind) {
    const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
    for (const name of packages[group] ?? ['kubernetes-models']) {
        try {
            const module = await import(`${name}/${apiVersion}/${kind}`);
            // On the object itself: the constructor would copy it, and so look at every field.
            return (value) => module[kind].prototype.validate.call(value);
        } catch (error) {
            if (error.code !== 'ERR_MODULE_NOT_FOUND' && error.code !== 'ERR_PACKAGE_PATH_NOT_EXPORTED')
                throw error;
        }
    }
    return undefined;
}
