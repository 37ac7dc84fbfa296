import { parseAllDocuments } from 'yaml';
import { refused } from './cluster.js';

/** For each question, the YAML of policies and of objects in one namespace of an environment: the objects that a cluster refuses, and why. */
export function answer(questions) {
    // Many questions have the same policies, and nobody changes what is read.
    const known = new Map();
    const parse = (text) => parseAllDocuments(text, { version: '1.1' }).map((document) => document.toJS()).filter((document) => document !== null);
    const read = (text) => known.get(text) ?? known.set(text, parse(text)).get(text);
    return questions.map((one) => refused(read(one.policies), read(one.objects), one.environment, new Date(one.now)));
}
