import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { watch } from '../read/watch.js';

const read = (name) => JSON.parse(readFileSync(new URL(`../schemas/exports/${name}.json`, import.meta.url), 'utf8'));
const closed = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
// Theirs are not strict: types are on the schema around them.
const openslo = new Ajv({ allErrors: true, strict: false, schemas: read('openslo-v1') });
// Each names what it allows. Score's and OpenSLO's are their own; see schemas/exports/README.md.
const formats = {
    'port.yml': closed.compile(read('port')),
    'cortex.yaml': closed.compile(read('cortex')),
    'opslevel.yml': closed.compile(read('opslevel')),
    'score.yaml': new Ajv2020({ allErrors: true, strict: false }).compile(read('score-v1b1')),
    'openslo.yaml': openslo.getSchema('https://openslo.com/schemas/v1/openslo.schema.json'),
};

// What OpenSLO leaves to the metric source.
const free = [/^\/spec\/ratioMetric\/(bad|good|total)\/metricSource\/spec\/query$/];

export const isExport = (path) => Object.hasOwn(formats, posix.basename(path)) && !/(^|\/)deploy\//.test(path);

export const isChart = (path) => /(^|\/)deploy\/chart\//.test(path);

/** Every document by the schema of its tool; several documents are for OpenSLO only. */
export function check(path, documents, report) {
    const name = posix.basename(path);
    const validate = formats[name];
    if (name !== 'openslo.yaml' && documents.length !== 1)
        report(`${documents.length} documents where the tool reads one`);
    for (const document of documents) {
        const { watched, unseen } = watch(document);
        if (!validate(watched))
            report(validate.errors.map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`).join('; '));
        if (name === 'openslo.yaml')
            for (const field of unseen().filter((place) => !free.some((one) => one.test(place))))
                report(`unknown field ${field}`);
    }
    if (name === 'openslo.yaml')
        references(documents, report);
    if (name === 'score.yaml')
        placeholders(documents[0], report);
}

/** An objective refers to a service and an indicator of the same file. */
function references(documents, report) {
    const named = (kind) => new Set(documents.filter((one) => one.kind === kind).map((one) => one.metadata.name));
    const names = documents.map((one) => `${one.kind} ${one.metadata?.name}`);
    for (const name of names.filter((one, at) => names.indexOf(one) !== at))
        report(`two objects are ${name}`);
    for (const { spec } of documents.filter((one) => one.kind === 'SLO')) {
        if (!named('Service').has(spec.service))
            report(`no Service '${spec.service}'`);
        if (!named('SLI').has(spec.indicatorRef))
            report(`no SLI '${spec.indicatorRef}'`);
    }
}

/** A placeholder names a resource of the workload. */
function placeholders(score, report) {
    for (const container of Object.values(score?.containers ?? {})) {
        const texts = [...Object.values(container.variables ?? {}), ...Object.values(container.files ?? {}).map((file) => file.content)];
        // A number is the schema's own finding.
        for (const text of texts.filter((one) => typeof one === 'string'))
            for (const [, inner] of text.replaceAll('$$', '').matchAll(/\$\{([^}]*)\}/g))
                if (!Object.hasOwn(score.resources ?? {}, /^resources\.([^.]+)\.[^.]+$/.exec(inner)?.[1] ?? ''))
                    report(`\${${inner}} names no resource`);
    }
}
