import { isDeepStrictEqual } from 'node:util';
import { Composer, LineCounter, Parser } from 'yaml';

/**
 * The documents of a text. kubectl and kustomize read YAML 1.1, most other tools 1.2: a text that means one thing to the first
 * and another to the second is wrong, whatever it was meant to say.
 */
export function readDocuments(text, report) {
    // Both read the same tokens.
    const lines = new LineCounter();
    const tokens = [...new Parser(lines.addNewLine).parse(text)];
    const [old, now] = ['1.1', '1.2'].map((version) => compose(tokens, version, ({ message, pos }) => {
        const { line, col } = lines.linePos(pos[0]);
        report(`line ${line}, column ${col}: YAML ${version}: ${message}`);
    }));
    if (!isDeepStrictEqual(old, now))
        report(`YAML 1.1 reads ${JSON.stringify(old)} where 1.2 reads ${JSON.stringify(now)}`);
    return old.filter((document) => document !== null);
}

function compose(tokens, version, report) {
    return [...new Composer({ version }).compose(tokens)].map((document) => {
        for (const problem of [...document.errors, ...document.warnings])
            report(problem);
        return document.errors.length > 0 ? null : document.toJS();
    });
}
