// Usage: node validate.js FOLDER
// Prints one JSON object a finding and exits with 1 when there is one; 2 when it could not look at all.
import process from 'node:process';
import { inspectFolder } from './inspect.js';

const [folder] = process.argv.slice(2);
if (!folder) {
    console.error('usage: node validate.js FOLDER');
    process.exit(2);
}

try {
    const findings = await inspectFolder(folder);
    // One write: a pipe that fills up would lose lines at exit otherwise.
    process.stdout.write(findings.map((finding) => JSON.stringify(finding) + '\n').join(''), () => process.exit(findings.length === 0 ? 0 : 1));
} catch (error) {
    console.error(error);
    process.exit(2);
}
