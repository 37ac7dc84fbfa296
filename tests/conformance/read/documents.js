import { isDeepStrictEqual } from 'node:util';
import { Composer, Parser } from 'yaml';

/**
 * The documents of a text. kubectl and kustomize read YAML 1.1, most other tools 1.2: a text that means one thing to the first
 * and another to the second is wrong, whatever it was meant to say.
 */
export function readDocuments(text, report) {
    // Both read the same tokens.
    const tokens = [...new Parser().parse(text)];
    const old = compose(tokens, '1.1', report);
    const now = compose(tokens, '1.2', report);
    if (!isDeepStrictEqual(old, now))
        report(`YAML 1.1 reads ${JSON.stringify(old)} where 1.2 reads ${JSON.stringify(now)}`);
    return old.filter((document) => document !== null);
}

function compose(tokens, version, report) {
    return [...new Composer({ version }).compose(tokens)].map((document) => {
        for (const problem of [...document.errors, ...document.warnings])
            report(`YAML ${version}: ${problem.message}`);
        return document.errors.length > 0 ? null : document.toJS();
    });
}
