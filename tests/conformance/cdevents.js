// Usage: node cdevents.js FOLDER
// Validates each line of the files *.jsonl below a folder as an event of CDEvents 0.5.1: by the schema of its type, and by what the specification says
// beyond it. Prints one JSON object a finding and exits with 1 when there is one; 2 when it could not look at all.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import Ajv2020 from 'ajv/dist/2020.js';

const schemas = join(new URL('.', import.meta.url).pathname, 'schemas/cdevents');
const [folder] = process.argv.slice(2);

/** The schema of each type. Formats of the standard are checked by what a platform knows of them. */
function validators() {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
    ajv.addFormat('uri', (text) => URL.canParse(text));
    ajv.addFormat('uri-reference', (text) => !/[\s<>"{}|\\^`]/.test(text) && URL.canParse(text, 'https://example.com'));
    const all = readdirSync(schemas).filter((file) => file.endsWith('.json')).map((file) => JSON.parse(readFileSync(join(schemas, file), 'utf8')));
    // References are relative to the ids: links/embeddedlinksarray from schema/service-deployed-event.
    all.forEach((schema) => ajv.addSchema(schema));
    return new Map(all.filter((schema) => schema.properties?.context)
        .map((schema) => [schema.properties.context.properties.type.enum[0], ajv.getSchema(schema.$id)]));
}

/** https://github.com/cdevents/spec/blob/v0.5.1/spec.md and https://github.com/package-url/purl-spec */
function* spec(event) {
    if (event.context?.specversion !== '0.5.1')
        yield 'the version of the specification is not 0.5.1';
    const artifact = event.subject?.content?.artifactId;
    if (artifact !== undefined && !/^pkg:[a-z]+\/[A-Za-z0-9._~%-]+(@[A-Za-z0-9._~%-]+)?(\?[a-z_]+=[A-Za-z0-9._~%/-]+(&[a-z_]+=[A-Za-z0-9._~%/-]+)*)?$/.test(artifact))
        yield `'${artifact}' is no package URL`;
}

try {
    const byType = validators();
    const files = readdirSync(folder, { recursive: true }).map(String).filter((file) => file.endsWith('.jsonl'));
    if (files.length === 0)
        throw new Error(`there are no events under '${folder}'`);
    const found = files.sort().flatMap((file) => {
        const ids = new Set();
        return readFileSync(join(folder, file), 'utf8').split('\n').slice(0, -1).flatMap((line, at) => {
            const event = JSON.parse(line);
            const validate = byType.get(event.context?.type);
            const all = !validate ? [['schema', `there is no event '${event.context?.type}'`]]
                : [...(validate(event) ? [] : validate.errors.map((e) => ['schema', `${e.instancePath || '/'} ${e.message}`])),
                    ...[...spec(event)].map((message) => ['spec', message])];
            // Source and id together are unique.
            const id = JSON.stringify([event.context?.source, event.context?.id]);
            if (ids.has(id))
                all.push(['spec', `the id ${id} is used twice`]);
            ids.add(id);
            return all.map(([rule, message]) => ({ file: `${file}:${at + 1}`, rule, message }));
        });
    });
    process.stdout.write(found.map((finding) => JSON.stringify(finding) + '\n').join(''), () => process.exit(found.length === 0 ? 0 : 1));
} catch (error) {
    console.error(error);
    process.exit(2);
}
