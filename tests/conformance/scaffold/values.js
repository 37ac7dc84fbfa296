// As the scaffolder's workflow runner: a text that is one expression keeps the type of its value, an empty one is nothing.
export function valuesOf(input, context, render) {
    return JSON.parse(JSON.stringify(input), (_, value) => {
        if (typeof value !== 'string')
            return value;
        if (/^\$\{\{[^]*\}\}$/.test(value) && value.indexOf('${{', 1) < 0) {
            const dumped = render(value.replace(/\${{(.+)}}/g, '${{ ( $1 ) | dump }}'), context);
            return dumped === '' ? undefined : JSON.parse(dumped);
        }
        const text = render(value, context);
        return text === '' ? undefined : text;
    });
}
