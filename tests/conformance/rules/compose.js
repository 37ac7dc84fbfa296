import { readFileSync } from 'node:fs';
import Ajv from 'ajv';

export const fileName = 'compose.yaml';

// The Compose Specification's own schema; the package is a linter that carries it, of which nothing else is used.
const schema = JSON.parse(readFileSync(new URL('../node_modules/dclint/schemas/compose.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ strict: false, allErrors: true, formats: { duration: true, 'subnet_ip_address': true } }).compile({ ...schema, $schema: undefined });

/** The one document of a compose file by the schema, which knows every key; and every named volume that a service mounts is declared. */
export function check(documents, report) {
    if (documents.length !== 1)
        return report(`holds ${documents.length} documents instead of one`);
    const [file] = documents;
    if (!validate(file))
        for (const { instancePath, message, params } of validate.errors)
            report(`${instancePath} ${message} ${JSON.stringify(params)}`);
    const declared = Object.keys(file.volumes ?? {});
    for (const [name, { volumes = [] }] of Object.entries(file.services ?? {}))
        for (const volume of volumes.map((v) => v.split(':')[0]).filter((v) => !declared.includes(v)))
            report(`${name} mounts ${volume}, which is not declared`);
    for (const volume of declared.filter((v) => !Object.values(file.services).some(({ volumes = [] }) => volumes.some((m) => m.startsWith(`${v}:`)))))
        report(`${volume} is declared, and nothing mounts it`);
}
