// Usage: node report.js FOLDER
// Validates the reports below a folder: *.sarif by the schema of SARIF 2.1.0 and by what GitHub demands beyond it, platform-report.json by its own
// schema. Prints one JSON object a finding and exits with 1 when there is one; 2 when it could not look at all.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import Ajv from 'ajv';

const here = new URL('.', import.meta.url).pathname;
const [folder] = process.argv.slice(2);

function validator(file) {
    const schema = JSON.parse(readFileSync(file, 'utf8'));
    // The keywords that these schemas use mean the same in draft 4 and draft 7, but for the name of the id.
    delete schema.$schema;
    delete schema.id;
    delete schema.$id;
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false });
    return (value) => (ajv.validate(schema, value) ? [] : ajv.errors.map((e) => ['schema', `${e.instancePath || '/'} ${e.message}`]));
}

/** https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning */
function* github(log) {
    for (const run of log.runs ?? []) {
        const rules = run.tool?.driver?.rules ?? [];
        if (!run.automationDetails?.id?.endsWith('/'))
            yield 'the category does not end with a slash';
        for (const rule of rules)
            for (const name of ['shortDescription', 'fullDescription', 'help'])
                if (!rule[name]?.text || rule[name].text.length > 1024 * (name === 'help' ? 64 : 1))
                    yield `${rule.id}: ${name} is missing or too long`;
        if ((run.results ?? []).length > 25000)
            yield 'there are more than 25,000 results';
        const prints = new Set();
        for (const result of run.results ?? []) {
            if (rules[result.ruleIndex]?.id !== result.ruleId)
                yield `${result.ruleId}: no rule at its index`;
            const print = result.partialFingerprints?.primaryLocationLineHash;
            if (!print || prints.has(print))
                yield `${result.ruleId}: no fingerprint of its own`;
            prints.add(print);
            const place = result.locations?.[0]?.physicalLocation;
            const uri = place?.artifactLocation?.uri ?? '';
            if (!uri || /^([a-z]+:|\/|\.\.\/)/i.test(uri) || decodeURI(uri).includes('\\'))
                yield `${result.ruleId}: '${uri}' is not relative to the repository`;
            if (!(place?.region?.startLine >= 1))
                yield `${result.ruleId}: no line`;
            if (!Array.isArray(result.suppressions))
                yield `${result.ruleId}: suppressions are on some results only`;
        }
    }
}

try {
    const sarif = validator(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));
    const own = validator(join(here, '../../build-tasks/PlatformSdk.Build/schema/platform-report.schema.json'));
    const files = readdirSync(folder, { recursive: true }).map(String).filter((file) => /(\.sarif|platform-report\.json)$/.test(file));
    if (files.length === 0)
        throw new Error(`there is no report under '${folder}'`);
    const found = files.sort().flatMap((file) => {
        const value = JSON.parse(readFileSync(join(folder, file), 'utf8'));
        const all = file.endsWith('.sarif') ? [...sarif(value), ...[...github(value)].map((message) => ['github', message])] : own(value);
        return all.map(([rule, message]) => ({ file, rule, message }));
    });
    process.stdout.write(found.map((finding) => JSON.stringify(finding) + '\n').join(''), () => process.exit(found.length === 0 ? 0 : 1));
} catch (error) {
    console.error(error);
    process.exit(2);
}
