import { parse } from 'yaml';
import { refused } from './cluster.js';

// Most documents come in many questions, and nobody changes what is read.
const known = new Map();

/** For each question, the YAML of policies and of objects in one namespace of an environment: the objects that a cluster refuses, and why. */
export const answer = (questions) =>
    questions.map((one) => refused(read(one.policies), read(one.objects), one.environment, new Date(one.now)));

function read(text) {
    return text.split(/^---$/m).map((document) => known.get(document) ?? known.set(document, parse(document, { version: '1.1' })).get(document))
        .filter((document) => document !== null);
}
