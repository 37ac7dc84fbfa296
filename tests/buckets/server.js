// A server with the S3 API for one test: node server.js PORT FOLDER BUCKET ACCESS_KEY SECRET_KEY
// PUT /-/keys?access=A&secret=S adds a pair of keys, DELETE /-/keys?access=A revokes it, PUT /-/delay?ms=N slows every request down.
import { AsyncLocalStorage } from 'node:async_hooks'
import { rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const require = createRequire(import.meta.url)
const S3rver = require('@20minutes/s3rver')
const { DUMMY_ACCOUNT } = require('@20minutes/s3rver/lib/models/account')

// S3 signs the path as it was sent. The server would sign that of a bucket without its last slash.
const v4 = require('@20minutes/s3rver/lib/signature/v4')
const sent = new AsyncLocalStorage()
const { getStringToSign } = v4
v4.getStringToSign = (request, signature) => getStringToSign({ ...request, uri: sent.getStore() }, signature)

const [port, directory, bucket, access, secret] = process.argv.slice(2)
DUMMY_ACCOUNT.revokeAccessKey('S3RVER')
DUMMY_ACCOUNT.createKeyPair(access, secret)

const server = new S3rver({ address: '127.0.0.1', port: Number(port), directory, silent: true, configureBuckets: [{ name: bucket }] })
let delay = 0
server.middleware.unshift(async (context, next) => {
  const query = context.URL.searchParams
  if (context.path === '/-/delay') {
    delay = Number(query.get('ms'))
    context.status = 204
  } else if (context.path === '/-/keys') {
    if (context.method === 'PUT') DUMMY_ACCOUNT.createKeyPair(query.get('access'), query.get('secret'))
    else DUMMY_ACCOUNT.revokeAccessKey(query.get('access'))
    context.status = 204
  } else if (context.method === 'DELETE' && query.has('uploadId')) {
    // The package does not know this operation.
    await rm(join(directory, bucket, '._S3rv_uploads', query.get('uploadId')), { recursive: true, force: true })
    context.status = 204
  } else {
    if (delay > 0) await new Promise(resolve => setTimeout(resolve, delay))
    await sent.run(context.path, next)
  }
})
await server.run()
console.log('Ready')
