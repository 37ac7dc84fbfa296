import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

// MkDocs' own settings: no object of Kubernetes or Backstage.
const others = /(^|[\\/])mkdocs\.yml$/;

/** Every YAML file of objects below a folder, what is loaded into Vault, and bills of materials, by its path with slashes, in a fixed order. */
export function readTree(root) {
    return filesBelow(root)
        .filter((file) => /\.ya?ml$|\.cdx\.json$|[/\\]vault-(policy\.hcl|role\.json)$/.test(file) && !others.test(file))
        .map((file) => ({ path: relative(root, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function filesBelow(folder) {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? filesBelow(path) : [path];
    });
}
