import { posix } from 'node:path';
import { readDocuments } from './read/documents.js';
import { readTree } from './read/tree.js';
import * as bom from './rules/bom.js';
import * as catalog from './rules/catalog.js';
import * as compose from './rules/compose.js';
import * as driver from './rules/driver.js';
import * as exports from './rules/exports.js';
import * as kustomization from './rules/kustomization.js';
import * as names from './rules/names.js';
import * as references from './rules/references.js';
import * as restricted from './rules/restricted.js';
import * as schema from './rules/schema.js';
import * as server from './rules/server.js';
import * as vault from './rules/vault.js';
import * as workflow from './rules/workflow.js';

// One more rule over an object: its file, its place here.
const objectRules = { schema, names, restricted, server, driver };

/** What is wrong with the files of any number of services, as { file, rule, message }. */
export async function inspectFolder(folder) {
    const files = readTree(folder);
    if (files.length === 0)
        throw new Error(`there is no YAML file under '${folder}'`);
    return inspect(files);
}

async function inspect(files) {
    const findings = [];
    const note = (file, rule) => (message) => findings.push({ file, rule, message });
    const folders = new Map();

    for (const file of files) {
        const { path, text } = file;
        if (bom.isBom(path)) {
            await bom.check(file, note(path, 'bom'));
            continue;
        }
        // These are GitHub's: nothing else reads them, and their 'on' would mean 'true' to YAML 1.1.
        if (workflow.isWorkflow(path) || workflow.isAction(path)) {
            await workflow.check(file, files, note(path, 'workflow'));
            continue;
        }
        const name = posix.basename(path);
        const folder = folders.get(posix.dirname(path)) ?? { path: posix.dirname(path), files: new Map(), texts: new Map() };
        folders.set(folder.path, folder);
        if (!/\.ya?ml$/.test(name)) {
            folder.texts.set(name, text);
            continue;
        }
        // Helm itself reads the chart.
        if (exports.isChart(path))
            continue;
        const documents = readDocuments(text, note(path, 'yaml'));
        if (name === 'catalog-info.yaml') {
            await catalog.check(documents, note(path, 'catalog'));
            continue;
        }
        if (name === compose.fileName) {
            compose.check(documents, note(path, 'compose'));
            continue;
        }
        if (exports.isExport(path)) {
            exports.check(path, documents, note(path, 'exports'));
            continue;
        }
        folder.files.set(name, documents);
        if (name === kustomization.fileName)
            continue;
        for (const document of documents)
            for (const [rule, { check }] of Object.entries(objectRules))
                await check(document, note(path, rule));
    }

    for (const folder of folders.values()) {
        if (!folder.files.has(kustomization.fileName))
            continue;
        kustomization.check(folder, (file, message) => note(`${folder.path}/${file}`, 'kustomization')(message));
        references.check(folder, (file, message) => note(`${folder.path}/${file}`, 'references')(message));
        await vault.check(folder, (file, message) => note(`${folder.path}/${file}`, 'vault')(message));
    }
    return findings;
}
