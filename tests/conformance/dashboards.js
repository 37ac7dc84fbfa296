// Usage: node dashboards.js FOLDER
// Holds every dashboard below a folder against Grafana's own types; prints and exits as validate.js does.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { readDashboards } from './read/dashboards.js';
import { readTree } from './read/tree.js';
import * as dashboard from './rules/dashboard.js';

const here = dirname(fileURLToPath(import.meta.url));
const dashboards = readTree(process.argv[2]).flatMap(({ path, text }) => readDashboards(text).map((found) => ({ path, ...found })));
if (dashboards.length === 0) {
    console.error(`there is no dashboard under '${process.argv[2]}'`);
    process.exit(2);
}

// Below this folder, so that the compiler finds the packages.
mkdirSync(join(here, 'obj'), { recursive: true });
const folder = mkdtempSync(join(here, 'obj', 'dashboards-'));
try {
    const findings = [...checkTypes(dashboards), ...checkMeaning(dashboards)];
    process.stdout.write(findings.map((finding) => JSON.stringify(finding) + '\n').join(''));
    process.exitCode = findings.length === 0 ? 0 : 1;
} finally {
    rmSync(folder, { recursive: true });
}

function checkTypes(dashboards) {
    const files = dashboards.map(({ json }, index) => {
        const file = join(folder, `${index}.ts`);
        writeFileSync(file, `import type { GrafanaDashboard } from '../../schemas/grafana-dashboard.js';\nexport const dashboard: GrafanaDashboard = ${json};\n`);
        return file;
    });
    const program = ts.createProgram(files, {
        strict: true, noEmit: true, skipLibCheck: true, types: [],
        module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ES2022,
    });
    return ts.getPreEmitDiagnostics(program).map((problem) => ({
        file: problem.file ? dashboards[Number.parseInt(basename(problem.file.fileName), 10)]?.path ?? problem.file.fileName : '',
        rule: 'dashboard',
        message: ts.flattenDiagnosticMessageText(problem.messageText, '\n'),
    }));
}

function checkMeaning(dashboards) {
    const findings = [];
    for (const { path, json } of dashboards)
        dashboard.check(JSON.parse(json), (message) => findings.push({ file: path, rule: 'dashboard', message }));
    return findings;
}
