import { evaluate, value } from './cel.js';

const label = 'platform-sdk.dev/environment';

const resources = {
    Pod: 'pods', ReplicationController: 'replicationcontrollers', DaemonSet: 'daemonsets', Deployment: 'deployments', ReplicaSet: 'replicasets',
    StatefulSet: 'statefulsets', Rollout: 'rollouts', CronJob: 'cronjobs', Job: 'jobs',
};

/** What a cluster with these policies refuses of the objects, when they are created in a namespace of the environment. */
export function refused(policies, objects, environment, now) {
    const bound = [...admission(policies, environment), ...kyverno(policies, environment, now)];
    return objects.flatMap((object) => bound.filter(({ policy, actions, selectors, excepts }) => actions.includes('Deny')
        && matches(policy, object) && selectors.every((selector) => selectsObject(selector, object)) && !excepts.some((holds) => holds(object)))
        .flatMap(({ policy, params }) => failures(policy.spec, object, params))
        .map((message) => ({ kind: object.kind, name: object.metadata.name, message })));
}

/** The policies of the API server, by their bindings. */
function admission(policies, environment) {
    const bindings = policies.filter((one) => one.kind === 'ValidatingAdmissionPolicyBinding' && selects(one.spec.matchResources, environment));
    return bindings.map((binding) => {
        const { name, namespace, parameterNotFoundAction } = binding.spec.paramRef;
        const params = policies.find((one) => one.kind === 'ConfigMap' && one.metadata.name === name && one.metadata.namespace === namespace);
        if (!params && parameterNotFoundAction !== 'Allow')
            throw new Error(`${binding.metadata.name}: without its parameters, everything is refused`);
        const policy = policies.find((one) => one.kind === 'ValidatingAdmissionPolicy' && one.metadata.name === binding.spec.policyName);
        return { policy, params, actions: binding.spec.validationActions, selectors: [binding.spec.matchResources.objectSelector], excepts: [] };
    }).filter(({ params }) => params);
}

/** Those of Kyverno, which select namespaces themselves, with the exceptions that have not expired. */
function kyverno(policies, environment, now) {
    const kinds = ['ValidatingPolicy', 'ImageValidatingPolicy'];
    return policies.filter((one) => kinds.includes(one.kind) && selects(one.spec.matchConstraints, environment)).map((policy) => ({
        policy,
        actions: policy.spec.validationActions,
        selectors: [policy.spec.matchConstraints.objectSelector],
        excepts: policies.filter((one) => one.kind === 'PolicyException' && now < new Date(one.spec.expiresAt)
            && one.spec.policyRefs.some((ref) => ref.kind === policy.kind && ref.name === policy.metadata.name))
            .map(({ spec }) => (object) => spec.matchConditions.every(({ expression }) => evaluate(expression, { object: value(object) }))),
    }));
}

const selects = (rules, environment) => rules.namespaceSelector.matchLabels[label] === environment;

function selectsObject(selector, { metadata: { labels = {} } }) {
    return Object.entries(selector.matchLabels ?? {}).every(([key, value]) => labels[key] === value)
        && (selector.matchExpressions ?? []).every(({ key, operator, values }) => {
            if (operator === 'In')
                return values.includes(labels[key]);
            if (operator !== 'DoesNotExist')
                throw new Error(`the operator ${operator} is not known here`);
            return !(key in labels);
        });
}

function matches({ spec }, object) {
    // The API server admits such a container only through this part of a running pod.
    const debugged = object.kind === 'Pod' && object.spec.ephemeralContainers !== undefined;
    const [group, version] = object.apiVersion.includes('/') ? object.apiVersion.split('/') : ['', object.apiVersion];
    return spec.matchConstraints.resourceRules.some((rule) => rule.apiGroups.includes(group) && rule.apiVersions.includes(version)
        && rule.operations.includes(debugged ? 'UPDATE' : 'CREATE')
        && rule.resources.includes(debugged ? 'pods/ephemeralcontainers' : resources[object.kind]));
}

function failures({ matchConditions, variables = [], validations, images = [], attestors = [] }, object, params) {
    const bindings = {
        object: value(object), params: value(params ?? null), variables: new Map(), images: new Map(),
        attestors: value(Object.fromEntries(attestors.map((attestor) => [attestor.name, attestor]))),
    };
    if (!matchConditions.every(({ expression }) => evaluate(expression, bindings)))
        return [];
    for (const { name, expression } of images)
        bindings.images.set(name, evaluate(expression, bindings));
    for (const { name, expression } of variables)
        bindings.variables.set(name, evaluate(expression, bindings));
    return validations.filter(({ expression }) => !evaluate(expression, bindings)).map(({ message }) => message);
}
