import Ajv from 'ajv';
import { readFileSync } from 'node:fs';

const ajv = new Ajv({ allErrors: true, strict: true });

/** The kinds for which no published package has a schema: ours is beside this file, and names every field it allows. */
export const own = {
    'secrets-store.csi.x-k8s.io/v1/SecretProviderClass': compile('secret-provider-class'),
    'kustomize.config.k8s.io/v1beta1/Kustomization': compile('kustomization'),
};

function compile(name) {
    const validate = ajv.compile(JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')));
    return (value) => {
        if (!validate(value))
            throw new Error(ajv.errorsText(validate.errors));
    };
}
