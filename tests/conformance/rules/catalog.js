import { createRequire } from 'node:module';
import { resolvePlaceholders } from '../read/placeholders.js';
import { watch } from '../read/watch.js';

// Its ES module build cannot be loaded by Node 18.
const backstage = createRequire(import.meta.url)('@backstage/catalog-model');

const policies = backstage.EntityPolicies.allOf([
    new backstage.SchemaValidEntityPolicy(),
    new backstage.DefaultNamespaceEntityPolicy(),
    new backstage.NoForeignRootFieldsEntityPolicy(),
    new backstage.FieldFormatEntityPolicy(),
]);

const kinds = {
    API: backstage.apiEntityV1alpha1Validator,
    Component: backstage.componentEntityV1alpha1Validator,
    Domain: backstage.domainEntityV1alpha1Validator,
    Group: backstage.groupEntityV1alpha1Validator,
    Location: backstage.locationEntityV1alpha1Validator,
    Resource: backstage.resourceEntityV1alpha1Validator,
    System: backstage.systemEntityV1alpha1Validator,
};

/** A service describes itself only: the project of its system describes the rest. */
const ofService = ['API', 'Component', 'Resource'];

// Backstage fills these itself: what a file says there is overwritten or refused.
const backstageWrites = ['relations', 'status', 'metadata.uid', 'metadata.etag', 'metadata.generation'];
const reserved = ['backstage.io/managed-by-location', 'backstage.io/managed-by-origin-location', 'backstage.io/orphan'];

/** Every entity by Backstage's own policies and kind validators, and the references between the entities of one file. */
export async function check(entities, report) {
    if (entities.some((entity) => entity?.kind === 'Component'))
        for (const entity of entities.filter(({ kind }) => !ofService.includes(kind)))
            report(`${entity.kind} ${entity.metadata?.name}: a service emits Component, API and Resource only`);
    for (const entity of entities)
        await checkEntity(entity, (message) => report(`${entity?.kind} ${entity?.metadata?.name}: ${message}`));
    const names = entities.map((entity) => `${entity.kind} ${entity.metadata?.name}`.toLowerCase());
    for (const twice of names.filter((name, at) => names.indexOf(name) !== at))
        report(`${twice} is there twice`);
}

async function checkEntity(written, report) {
    const entity = resolvePlaceholders(written, report);
    try {
        await policies.enforce(structuredClone(entity));
    } catch (error) {
        report(error.message);
    }
    const validator = kinds[entity?.kind];
    if (!validator)
        return report('neither a service nor a system emits this kind');
    const { watched, unseen } = watch(entity);
    try {
        if (!await validator.check(watched))
            report(`apiVersion ${entity.apiVersion} is not one that Backstage knows for the kind`);
    } catch (error) {
        report(error.message);
    }
    for (const path of unseen())
        report(`unknown field ${path}: Backstage would keep it and ignore it`);

    for (const path of backstageWrites.filter((keys) => keys.split('.').reduce((value, key) => value?.[key], entity) !== undefined))
        report(`${path} is Backstage's own to write`);
    for (const key of reserved.filter((annotation) => annotation in (entity.metadata?.annotations ?? {})))
        report(`annotation ${key} is Backstage's own to write`);
}
