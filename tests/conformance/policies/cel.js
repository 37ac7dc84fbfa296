import { CelScalar, celEnv, celFunc, isCelError, listType, parse, plan } from '@bufbuild/cel';
import { strings } from '@bufbuild/cel/ext';

// The functions of Kubernetes that our expressions use are those of CEL and of its extension for strings, which the API server has too.
// The one of Kyverno asks the registry; here, an image is signed by all or by none, which its digest says.
const verify = celFunc('verifyImageSignatures', [CelScalar.STRING, listType(CelScalar.DYN)], CelScalar.INT,
    (image, attestors) => image.endsWith(`@sha256:${'5'.repeat(64)}`) ? BigInt([...attestors].length) : 0n);
const environment = celEnv({ funcs: [...strings, verify] });
const plans = new Map();

/** The value of an expression. An error in it is one in a cluster too, where it refuses the object: so it does not pass for an answer. */
export function evaluate(expression, bindings) {
    if (!plans.has(expression))
        plans.set(expression, plan(environment, parse(expression)));
    const result = plans.get(expression)(bindings);
    if (isCelError(result))
        throw new Error(`${expression}\n${result.message ?? result}`);
    return result;
}

/** A value of YAML, as CEL sees it in the API server: whole numbers are integers. */
export function value(yaml) {
    if (Array.isArray(yaml))
        return yaml.map(value);
    if (yaml !== null && typeof yaml === 'object')
        return new Map(Object.entries(yaml).map(([key, member]) => [key, value(member)]));
    return Number.isInteger(yaml) ? BigInt(yaml) : yaml;
}
