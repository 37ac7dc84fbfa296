import { createRequire } from 'node:module';

const { Spec, Validation } = createRequire(import.meta.url)('@cyclonedx/cyclonedx-library');

export const isBom = (path) => path.endsWith('.cdx.json');

const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);

/** A bill of materials by the schema of CycloneDX 1.6, with unknown fields rejected; and every reference in it leads somewhere. */
export async function check({ text }, report) {
    for (const { instancePath, message, params } of await validator.validate(text) ?? [])
        report(`${instancePath || '/'}: ${message} ${JSON.stringify(params)}`);

    const bom = JSON.parse(text);
    const references = [bom.metadata?.component, ...bom.components ?? []].map((component) => component?.['bom-ref']);
    for (const twice of references.filter((reference, at) => references.indexOf(reference) !== at))
        report(`${twice} is there twice`);
    for (const { ref, dependsOn = [] } of bom.dependencies ?? [])
        for (const lost of [ref, ...dependsOn].filter((reference) => !references.includes(reference)))
            report(`${lost} is referred to and not there`);
}
