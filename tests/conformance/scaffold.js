// Usage: node scaffold.js TEMPLATE_FOLDER PARAMETERS_JSON OUTPUT_FOLDER nunjucks|nunjitsu
// Does what Backstage's scaffolder does with a template up to the publishing of the repository, and prints the inputs of the later steps.
// Exits with 1 and says why where the schema or the form refuses.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import Ajv2019 from 'ajv/dist/2019.js';
import { parse } from 'yaml';
import { templaterOf } from './scaffold/templater.js';
import { problemsOf } from './scaffold/schema.js';
import { valuesOf } from './scaffold/values.js';
import { fetch } from './scaffold/fetch.js';

const [folder, given, output, engine] = process.argv.slice(2);
const template = parse(fs.readFileSync(path.join(folder, 'template.yaml'), 'utf8'));
const problems = await problemsOf(template);

const pages = template.spec.parameters;
const parameters = JSON.parse(given);
for (const page of pages) {
    for (const [name, property] of Object.entries(page.properties)) {
        if (parameters[name] === undefined && property.default !== undefined)
            parameters[name] = property.default;
    }
    const check = new Ajv2019({ strict: false, allErrors: true }).compile({ type: 'object', required: page.required, properties: page.properties });
    if (!check(parameters))
        problems.push(...check.errors.map((error) => `${error.instancePath} ${error.message}`));
}

if (problems.length > 0) {
    console.error(problems.join('\n'));
    process.exit(1);
}

const templater = templaterOf(engine, {});
const steps = { publish: { output: { repoContentsUrl: 'https://github.com/acme/made/tree/main', remoteUrl: 'https://github.com/acme/made' } } };
const service = { metadata: { name: 'orders', annotations: { 'github.com/project-slug': 'acme/shop' } } };
const later = {};
for (const step of template.spec.steps) {
    if (step.if !== undefined && !valuesOf(step.if, { parameters, steps }, templater))
        continue;
    const input = valuesOf(step.input, { parameters, steps }, templater);
    if (step.action === 'catalog:fetch')
        steps[step.id] = { output: { entity: service } };
    else if (step.action === 'fetch:template')
        fetch(path.join(folder, input.url), output, input, templaterOf(engine, input));
    else
        later[step.action] = input;
}

valuesOf(template.spec.output, { parameters, steps: { register: { output: {} }, ...steps } }, templater);
console.log(JSON.stringify(later));
