// node serve.js   prints an address, and answers each POST to it with JSON: to load what answers takes longer than most answers.
//   /validate   { folder }: the findings of validate.js
//   /gitlab     the options of gitlab-ci-local: { output, error }, what it prints
//   /policies   [{ policies, objects, environment, now }]: for each, the objects that a cluster refuses
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { handler } from 'gitlab-ci-local/src/handler.js';
import { WriteStreamsMock } from 'gitlab-ci-local/src/write-streams.js';
import { inspectFolder } from './inspect.js';
import { answer } from './policies/questions.js';

const answers = {
    '/validate': ({ folder }) => inspectFolder(folder),
    '/gitlab': async (options) => {
        const said = new WriteStreamsMock();
        try {
            await handler(options, said);
        } catch (error) {
            said.stderr(error.message);
        }

        said.flush();
        return { output: said.stdoutLines.join('\n'), error: said.stderrLines.join('\n') };
    },
    '/policies': answer,
};

// What answers is made for one question at a time.
let last = Promise.resolve();
const server = createServer(async (request, response) => {
    const options = JSON.parse(await text(request));
    last = last.then(() => answers[request.url](options)).then(
        (answer) => response.end(JSON.stringify(answer)),
        (error) => response.writeHead(500).end(error.stack));
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
