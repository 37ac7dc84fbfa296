const pattern = /^(\d+(?:\.\d*)?|\.\d+)(m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][-+]?\d+)?$/;
const decimal = { m: 1e-3, k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18 };
const binary = { Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, Pi: 2 ** 50, Ei: 2 ** 60 };

/** True for a Kubernetes quantity that is not negative. */
export const isAmount = (text) => pattern.test(String(text));

/** The number that a quantity stands for; as exact as comparing two of them needs. */
export function amount(text) {
    const [, digits, suffix = ''] = pattern.exec(String(text)) ?? [];
    return Number(/^[eE]/.test(suffix) ? digits + suffix : digits) * (decimal[suffix] ?? binary[suffix] ?? 1);
}
