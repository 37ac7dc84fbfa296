import { containersOf, podTemplate } from '../read/pods.js';

// https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ and .../labels/
const label = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const labelValue = /^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;
const keyName = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const keyPrefix = /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const portName = /^(?=.{1,15}$)(?=.*[a-z])(?!.*--)[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const variable = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/;
const configKey = /^(?!\.\.?$)[-._a-zA-Z0-9]{1,253}$/;

// A Service's name is a DNS name by RFC 1035; a CronJob's leaves 11 characters for the Job's suffix; an ObjectStore's may have dots, since no other
// name is made of it.
const kinds = { Service: /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/, CronJob: /^[a-z0-9]([-a-z0-9]{0,50}[a-z0-9])?$/, ObjectStore: keyPrefix };

/** Every name, label and key by the rules of the API server, which no schema holds. */
export function check(object, report) {
    const expect = (pattern, value, what) => pattern.test(value) || report(`${what} is not legal: '${value}'`);

    expect(kinds[object.kind] ?? label, object.metadata?.name, `the name of a ${object.kind}`);
    if (object.metadata?.namespace !== undefined)
        expect(label, object.metadata.namespace, 'the namespace');
    checkMetadata(object.metadata, 'object', expect);
    for (const key of Object.keys((object.kind === 'ConfigMap' && object.data) || {}))
        expect(configKey, key, 'a key of a ConfigMap');
    for (const { name } of (object.kind === 'Service' && object.spec?.ports) || [])
        expect(portName, name, 'the name of a port');

    const template = podTemplate(object);
    if (!template)
        return;
    checkMetadata(template.metadata, 'pod', expect);
    for (const { name } of template.spec?.volumes ?? [])
        expect(label, name, 'the name of a volume');
    for (const container of containersOf(template)) {
        expect(label, container.name, 'the name of a container');
        for (const { name } of container.ports ?? [])
            expect(portName, name, 'the name of a port');
        for (const { name } of container.env ?? [])
            expect(variable, name, 'the name of a variable');
    }
}

function checkMetadata(metadata, owner, expect) {
    for (const [key, value] of Object.entries(metadata?.labels ?? {})) {
        checkKey(key, `a label of the ${owner}`, expect);
        expect(labelValue, value, `the value of label ${key} of the ${owner}`);
    }
    for (const key of Object.keys(metadata?.annotations ?? {}))
        checkKey(key, `an annotation of the ${owner}`, expect);
}

function checkKey(key, what, expect) {
    const [name, ...prefix] = key.split('/').reverse();
    expect(keyName, name, what);
    if (prefix.length > 0)
        expect(keyPrefix, prefix.reverse().join('/'), `the prefix of ${what}`);
}
