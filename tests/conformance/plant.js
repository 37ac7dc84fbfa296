// Usage: node plant.js FOLDER
// Plants an unknown field in every mapping of every object, one at a time, and prints as JSON lines the places where the strict schemas
// let it pass: the proof that they can fail, and where they cannot.
import process from 'node:process';
import { readDocuments } from './read/documents.js';
import { readTree } from './read/tree.js';
import { check as checkCatalog } from './rules/catalog.js';
import { check as checkSchema } from './rules/schema.js';

const planted = 'plantedByATest';
const open = new Set();
for (const { path, text } of readTree(process.argv[2]).filter(({ path }) => path.endsWith('.yaml') && !/(kustomization|compose)\.yaml$/.test(path)))
    for (const object of readDocuments(text, (message) => { throw new Error(message); })) {
        const check = path.endsWith('catalog-info.yaml') ? (value, report) => checkCatalog([value], report) : checkSchema;
        for (const { mapping, place } of mappings(object, '')) {
            mapping[planted] = 'x';
            let found = false;
            await check(object, () => { found = true; });
            delete mapping[planted];
            if (!found)
                open.add(JSON.stringify({ kind: object.kind, path: place }));
        }
    }
process.stdout.write([...open].map((line) => line + '\n').join(''), () => process.exit(open.size === 0 ? 0 : 1));

// Items of a list are of one shape: their place is written with a star.
function* mappings(value, place) {
    if (Array.isArray(value))
        for (const item of value)
            yield* mappings(item, `${place}/*`);
    else if (value !== null && typeof value === 'object') {
        yield { mapping: value, place };
        for (const [key, child] of Object.entries(value))
            yield* mappings(child, `${place}/${key}`);
    }
}
