import { createRequire } from 'node:module';
import { posix } from 'node:path';

// Its ES module build cannot be loaded by Node 18.
const { parseEntityRef, stringifyEntityRef } = createRequire(import.meta.url)('@backstage/catalog-model');

// The kind that a reference has where it names none, as the processors of Backstage read each kind.
const fields = {
    owner: 'group', system: 'system', domain: 'domain', subdomainOf: 'domain', subcomponentOf: 'component', parent: 'group', children: 'group',
    providesApis: 'api', consumesApis: 'api', dependsOn: undefined, dependencyOf: undefined,
};

/** Every relation between the entities of a folder, and what a Location refers to. What an index knows counts as an entity. */
export function check(catalogs, indexed, report) {
    const entities = [...catalogs.values()].flat();
    const known = new Set([...entities.map((entity) => stringifyEntityRef(entity)), ...indexed]);
    for (const [path, documents] of catalogs)
        for (const entity of documents) {
            const space = entity.metadata?.namespace ?? 'default';
            for (const [field, kind] of Object.entries(fields))
                for (const reference of [entity.spec?.[field] ?? []].flat()) {
                    const target = stringifyEntityRef(parseEntityRef(reference, { defaultKind: kind, defaultNamespace: space }));
                    if (!known.has(target))
                        report(path, `${stringifyEntityRef(entity)}: ${field} leads to ${target}, which nothing describes`);
                }
            for (const target of (entity.kind === 'Location' && entity.spec?.targets) || [])
                if (!catalogs.has(posix.join(posix.dirname(path), target)))
                    report(path, `the Location names ${target}, which is not there`);
        }
    const found = entities.map((entity) => stringifyEntityRef(entity));
    for (const twice of new Set(found.filter((reference, at) => found.indexOf(reference) !== at)))
        report([...catalogs.keys()][0], `two files describe ${twice}`);
    for (const path of unreachable(catalogs))
        report(path, 'no Location leads to the file');
}

/** The files that a catalog does not find, where it registers the files of systems. */
function unreachable(catalogs) {
    const locations = [...catalogs].filter(([, documents]) => documents.some(({ kind }) => kind === 'System'));
    const found = new Set(locations.flatMap(([path, documents]) => [path, ...documents.filter(({ kind }) => kind === 'Location')
        .flatMap(({ spec }) => spec.targets.map((target) => posix.join(posix.dirname(path), target)))]));
    return [...catalogs.keys()].filter((path) => !found.has(path));
}
