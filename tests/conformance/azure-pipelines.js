// Validates expanded pipelines of Azure DevOps, each a JSON file, by the schema of Azure Pipelines: one JSON line a finding, exit code 1 when there is one.
import Ajv from 'ajv';
import { readFileSync } from 'node:fs';

// The language server gives every scalar as a text, and marks what ignores case. Its patterns are older than the flag 'u'.
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
const validate = ajv.compile(JSON.parse(readFileSync(new URL('schemas/azure-pipelines.json', import.meta.url), 'utf8')));
let found = false;
for (const file of process.argv.slice(2)) {
    if (validate(JSON.parse(readFileSync(file, 'utf8'))))
        continue;
    found = true;
    // Of all alternatives that do not match, the ones that fail deepest in the file say what is wrong.
    const deepest = Math.max(...validate.errors.map((error) => error.instancePath.split('/').length));
    for (const error of validate.errors.filter((one) => one.instancePath.split('/').length === deepest))
        console.log(JSON.stringify({ file, rule: 'azure', message: `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}` }));
}
process.exitCode = found ? 1 : 0;
