// The two engines that Backstage renders by: Nunjucks, and Nunjitsu since it took its place.
import nunjucks from 'nunjucks';
import { createTemplateRenderer } from 'nunjitsu';

export function templaterOf(engine, options) {
    const whiteSpace = { trimBlocks: options.trimBlocks ?? false, lstripBlocks: options.lstripBlocks ?? false };
    if (engine === 'nunjitsu') {
        const renderer = createTemplateRenderer({ ...whiteSpace, allowRegexExecution: true });
        return (text, context) => renderer.render(text, context);
    }
    const environment = new nunjucks.Environment(null, { autoescape: false, ...whiteSpace, tags: { variableStart: '${{', variableEnd: '}}' } });
    return (text, context) => environment.renderString(text, context);
}
