import { own } from '../schemas/own.js';

export const fileName = 'kustomization.yaml';

// Before its first release an environment has no image, and only these are applied.
const harmless = ['ServiceAccount', 'ConfigMap', 'NetworkPolicy', 'Service'];

function waitsForRelease(files, name) {
    const isUnreleased = [...files.values()].flat().some((object) => JSON.stringify(object).includes(':unreleased"'));
    return isUnreleased && !files.get(name).every((object) => harmless.includes(object.kind));
}

/** What `kubectl kustomize` would say of the folder, and what it would not: a file that no line names is silently not deployed. */
export function check({ files }, report) {
    const documents = files.get(fileName);
    if (documents.length !== 1)
        return report(fileName, `${documents.length} documents where kustomize expects one`);
    const [kustomization] = documents;
    try {
        own['kustomize.config.k8s.io/v1beta1/Kustomization'](kustomization);
    } catch (error) {
        return report(fileName, error.message);
    }

    const others = [...files.keys()].filter((name) => name !== fileName);
    // The app of apps of a system includes folders of services, which kubectl reads.
    for (const resource of kustomization.resources.filter((name) => !name.startsWith('../') && !others.includes(name)))
        report(fileName, `'${resource}' is not in the folder`);
    for (const file of others.filter((name) => !kustomization.resources.includes(name) && !waitsForRelease(files, name)))
        report(fileName, `'${file}' is in the folder and in no line of resources: it would never be deployed`);

    const taken = new Map();
    for (const file of others)
        for (const { apiVersion, kind, metadata } of files.get(file)) {
            const id = `${apiVersion} ${kind} ${metadata?.name}`;
            if (taken.has(id))
                report(file, `${id} is in ${taken.get(id)} too`);
            taken.set(id, file);
            if (kustomization.namespace && metadata?.namespace && metadata.namespace !== kustomization.namespace)
                report(file, `namespace ${metadata.namespace} is not the folder's ${kustomization.namespace}`);
        }
}
