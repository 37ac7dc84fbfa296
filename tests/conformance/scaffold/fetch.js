// As fetch:template: paths and texts are rendered with the values, what holds a zero byte is copied.
import fs from 'node:fs';
import path from 'node:path';

export function fetch(folder, output, input, render) {
    const context = { values: input.values };
    for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile())
            continue;
        const source = path.join(entry.parentPath ?? entry.path, entry.name);
        const target = path.join(output, render(path.relative(folder, source), context));
        const content = fs.readFileSync(source);
        fs.mkdirSync(path.dirname(target), { recursive: true });
        fs.writeFileSync(target, content.includes(0) ? content : render(content.toString('utf8'), context));
    }
}
