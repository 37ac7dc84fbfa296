import { parseAllDocuments } from 'yaml';

/** The dashboards in the ConfigMaps of a text, as Grafana's sidecar takes them out: the name of the file and its JSON. */
export function readDashboards(text) {
    return parseAllDocuments(text)
        .map((document) => document.toJS())
        .filter((object) => object?.kind === 'ConfigMap')
        .flatMap((object) => Object.entries(object.data ?? {}))
        .filter(([name]) => name.endsWith('.json'))
        .map(([name, json]) => ({ name, json }));
}
