const known = ['$text', '$json', '$yaml', '$openapi', '$asyncapi'];

/** An entity as Backstage validates it: a mapping of one key such as `$text` has become the text of the file that it names. */
export function resolvePlaceholders(value, report) {
    if (Array.isArray(value))
        return value.map((item) => resolvePlaceholders(item, report));
    if (value === null || typeof value !== 'object')
        return value;
    const [[key, target] = [], ...others] = Object.entries(value);
    if (others.length === 0 && known.includes(key)) {
        if (typeof target !== 'string' || target === '' || target.startsWith('/') || target.split('/').includes('..'))
            report(`${key} names no file below the catalog file: '${target}'`);
        return `the text of ${target}`;
    }
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, resolvePlaceholders(child, report)]));
}
