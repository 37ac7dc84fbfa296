import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A loader of Node for packages that import JSON without saying so, as only bundlers let them. */
export async function load(url, context, next) {
    return url.endsWith('.json') ? { format: 'json', source: await readFile(fileURLToPath(url), 'utf8'), shortCircuit: true } : next(url, context);
}
