// node gitlab.js   prints an address, and answers each POST to it, the options of gitlab-ci-local, with what that prints. To start gitlab-ci-local
// takes longer than its answer.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { handler } from 'gitlab-ci-local/src/handler.js';
import { WriteStreamsMock } from 'gitlab-ci-local/src/write-streams.js';

const ask = async (options) => {
    const said = new WriteStreamsMock();
    try {
        await handler(options, said);
    } catch (error) {
        said.stderr(error.message);
    }

    said.flush();
    return { output: said.stdoutLines.join('\n'), error: said.stderrLines.join('\n') };
};

// It is made for one question at a time.
let last = Promise.resolve();
const server = createServer(async (request, response) => {
    const options = JSON.parse(await text(request));
    const answer = last.then(() => ask(options));
    last = answer;
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(await answer));
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
