// Usage: node relations.js FOLDER
// Reads every catalog-info.yaml below the folder, and the entities in indexed.json beside them, and prints one JSON object a finding; exits with 1
// when there is one, and with 2 when it could not look at all.
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import process from 'node:process';
import { readDocuments } from './read/documents.js';
import { readTree } from './read/tree.js';
import { check } from './rules/relations.js';

const [folder] = process.argv.slice(2);
const findings = [];
try {
    const report = (file, message) => findings.push({ file, rule: 'relations', message });
    const catalogs = new Map(readTree(folder).filter(({ path }) => posix.basename(path) === 'catalog-info.yaml')
        .map(({ path, text }) => [path, readDocuments(text, (message) => report(path, message))]));
    if (catalogs.size === 0)
        throw new Error(`there is no catalog-info.yaml under '${folder}'`);
    const indexed = join(folder, 'indexed.json');
    check(catalogs, existsSync(indexed) ? JSON.parse(readFileSync(indexed, 'utf8')) : [], report);
    process.stdout.write(findings.map((finding) => JSON.stringify(finding) + '\n').join(''), () => process.exit(findings.length === 0 ? 0 : 1));
} catch (error) {
    console.error(error);
    process.exit(2);
}
