// Usage: node terraform.js FOLDER
// Prints each text in a file *.tf.json below the folder that Terraform could not parse, and exits with 1 when there is one.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';

// HashiCorp's own parser, compiled for Node.
const { getExpressionAst } = createRequire(import.meta.url)('@cdktf/hcl2json');

const [folder] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.tf.json'));
if (files.length === 0)
    throw new Error(`there is no file of Terraform under '${folder}'`);

let wrong = 0;
for (const file of files) {
    for (const text of texts(JSON.parse(readFileSync(join(folder, file), 'utf8')))) {
        const problem = await problemOf(text);
        if (problem) {
            console.log(`${file}: ${text}: ${problem}`);
            wrong++;
        }
    }
}
process.exit(wrong === 0 ? 0 : 1);

/** Every key and every text, which are templates in Terraform's JSON syntax. */
function texts(node) {
    if (typeof node === 'string')
        return [node];
    if (node === null || typeof node !== 'object')
        return [];
    return Array.isArray(node) ? node.flatMap(texts) : Object.entries(node).flatMap(([key, value]) => [key, ...texts(value)]);
}

async function problemOf(text) {
    if (!text.includes('${') && !text.includes('%{'))
        return null;
    try {
        // A template is the content of a text in quotes, whose own quotes are inside its expressions only.
        return (await getExpressionAst('main.tf', `"${text}"`)) ? null : 'it is empty';
    } catch (error) {
        return error.message ?? `${error}`;
    }
}
