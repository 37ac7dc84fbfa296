// Usage: node policies.js FOLDER
// FOLDER/cases.json lists cases, each with the YAML of policies and of objects in one namespace of an environment. Prints for each case one JSON
// array: the objects that a cluster refuses, with the message. Exits with 2 when it could not look at all.
import process from 'node:process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { refused } from './policies/cluster.js';

const [folder] = process.argv.slice(2);
if (!folder) {
    console.error('usage: node policies.js FOLDER');
    process.exit(2);
}

try {
    const cases = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8'));
    // Many cases have the same policies, and nobody changes what is read.
    const known = new Map();
    const parse = (text) => parseAllDocuments(text, { version: '1.1' }).map((document) => document.toJS()).filter((document) => document !== null);
    const read = (text) => known.get(text) ?? known.set(text, parse(text)).get(text);
    process.stdout.write(cases.map((one) =>
        JSON.stringify(refused(read(one.policies), read(one.objects), one.environment, new Date(one.now))) + '\n').join(''));
} catch (error) {
    console.error(error);
    process.exitCode = 2;
}
