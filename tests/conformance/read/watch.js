/**
 * Finds what nobody looks at. The compiled schemas of kubernetes-models check every field that they know and pass over the rest in
 * silence; a field that a schema never reads is therefore one that it does not know, as is one that Backstage would keep and ignore.
 */
export function watch(value) {
    const seen = new Set();
    return { watched: wrap(value, '', seen), unseen: () => [...unseen(value, '', seen)] };
}

function wrap(value, path, seen) {
    if (value === null || typeof value !== 'object')
        return value;
    return new Proxy(value, {
        get(target, key) {
            if (typeof key !== 'string' || !Object.hasOwn(target, key))
                return Reflect.get(target, key);
            const child = `${path}/${key}`;
            seen.add(child);
            return wrap(target[key], child, seen);
        },
    });
}

// An item of a list is no field: only what stands in it is looked for.
function* unseen(value, path, seen) {
    if (value === null || typeof value !== 'object')
        return;
    for (const [key, child] of Object.entries(value)) {
        const at = `${path}/${key}`;
        if (Array.isArray(value) || seen.has(at))
            yield* unseen(child, at, seen);
        else
            yield at;
    }
}
