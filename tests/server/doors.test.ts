// What holds for every request: host, origin, policy, sizes; and the router that stands before the sockets.
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage, Server } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { afterEach, describe, expect, it } from 'vitest'
import { adminKey, startServer, type Overrides, type TestServer } from './harness.ts'

let server: TestServer
afterEach(() => server.stop())
const start = async (overrides?: Overrides) => {
  server = await startServer(overrides)
}

const headersFor = (host: string) => ({ headers: { host } })

describe('host and origin', () => {
  it('[DO1] answers to its own names and addresses, and to no other', async () => {
    await start({ environment: { PUBLIC_URL: 'https://workshop.example' } })
    const ours = [
      'localhost',
      'localhost:4',
      '127.0.0.1:80',
      '[::1]:3000',
      '192.168.7.20:3000',
      'workshop.example',
    ]
    for (const host of ours)
      expect([host, (await server.ask('GET', '/api/templates', headersFor(host))).status]).toEqual([
        host,
        200,
      ])
    for (const host of ['evil.example', 'localhost.evil.example', 'workshop.example.evil', '192.168.7.21'])
      expect([host, (await server.ask('GET', '/api/templates', headersFor(host))).status]).toEqual([
        host,
        421,
      ])
  })

  it("[DO2] another site's page cannot post with our visitor's cookie", async () => {
    await start({ environment: { PUBLIC_URL: 'https://workshop.example' } })
    const body = { code: '222222' }
    const statusOf = async (headers: Record<string, string>) =>
      (await server.ask('POST', '/api/join', { body, headers })).status
    const own = `http://127.0.0.1:${server.port}`
    expect(await statusOf({ origin: own })).toBe(404)
    expect(await statusOf({ origin: 'https://workshop.example' })).toBe(404)
    for (const origin of [
      'http://evil.example',
      'null',
      'http://127.0.0.1:1',
      `https://workshop.example.evil`,
    ])
      expect([origin, await statusOf({ origin })]).toEqual([origin, 403])
    expect(await statusOf({ 'sec-fetch-site': 'cross-site' })).toBe(403)
  })

  it('[DO3] forwarded headers are believed only from as many proxies as were named', async () => {
    await start()
    const made = await server.ask('POST', '/api/workshops', {
      body: { title: 'T', runSheet: 'evening' },
      headers: { authorization: `Bearer ${adminKey}` },
    })
    const code = String(made.json()['code'])
    const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example' }
    const reply = await server.ask('POST', '/api/join', { body: { code }, headers: forwarded })
    expect(String(reply.headers['set-cookie'])).not.toContain('Secure')
  })

  it('[DO4] cookies are Secure where the public address has HTTPS', async () => {
    await start({ environment: { PUBLIC_URL: 'https://workshop.example' } })
    const made = await server.ask('POST', '/api/workshops', {
      body: { title: 'T', runSheet: 'evening' },
      headers: { authorization: `Bearer ${adminKey}` },
    })
    const reply = await server.ask('POST', '/api/join', { body: { code: made.json()['code'] } })
    expect(String(reply.headers['set-cookie'])).toContain('Secure')
  })
})

describe('answers', () => {
  it('[DO5] every answer carries the policy: nothing inline, nothing from elsewhere, no referrer', async () => {
    await start()
    const { headers } = await server.ask('GET', '/api/templates')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${server.port}`)
    expect(policy).not.toMatch(/unsafe|\*/)
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(headers['x-powered-by']).toBeUndefined()
  })

  it('[DO6] unknown routes, odd bodies and large ones are answered as refusals', async () => {
    await start()
    const unknown = await server.ask('GET', '/api/nothing')
    expect([unknown.status, unknown.json()]).toEqual([
      404,
      { type: 'refused', refusal: { reason: 'not-found' } },
    ])
    const large = await server.ask('POST', '/api/join', { body: { code: 'x'.repeat(100_000) } })
    expect([large.status, large.json()]).toEqual([413, { type: 'refused', refusal: { reason: 'too-long' } }])
    const bodies = [[], 'text', 7, null, { code: { $ne: 1 } }, { code: '222222', __proto__x: 1 }]
    for (const body of bodies) expect((await server.ask('POST', '/api/join', { body })).status).toBe(400)
    const path = await server.ask('GET', '/api/join/%E0%A4%A')
    expect(path.status).toBe(400)
  })

  it('[DO7] an error inside says nothing of itself', async () => {
    const store = { check: () => Promise.reject(new Error('canary')) }
    const createWorkshop = () => Promise.reject(new Error('canary'))
    await start({ deps: { createWorkshop } })
    const reply = await server.ask('POST', '/api/workshops', {
      body: { title: 'T', runSheet: 'evening' },
      headers: { authorization: `Bearer ${adminKey}` },
    })
    expect([reply.status, reply.bytes.toString()]).toEqual([500, expect.not.stringContaining('canary')])
    await server.stop()
    await start({ deps: { store: { ...server.store, ...store } } })
    expect((await server.ask('GET', '/healthz')).status).toBe(200)
    expect((await server.ask('GET', '/readyz')).status).toBe(503)
  })

  it('[DO8] pages come compressed as the build left them, hashed files for ever, and nothing beside them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tafelronde-pages-'))
    await mkdir(join(folder, 'phone/assets/phone'), { recursive: true })
    await mkdir(join(folder, 'desk/board'), { recursive: true })
    await writeFile(join(folder, 'phone/index.html'), '<p>phone</p>')
    await writeFile(join(folder, 'phone/index.html.br'), 'packed')
    await writeFile(join(folder, 'phone/assets/phone/main-abc.js'), 'x')
    await writeFile(join(folder, 'desk/board/index.html'), '<p>board</p>')
    await start({ deps: { pages: folder } })
    const phone = await server.ask('GET', '/J/ABCDEF/token', { headers: { 'accept-encoding': 'gzip, br' } })
    expect([phone.headers['content-encoding'], phone.bytes.toString()]).toEqual(['br', 'packed'])
    expect(phone.headers['content-type']).toContain('text/html')
    expect((await server.ask('GET', '/')).bytes.toString()).toBe('<p>phone</p>')
    expect((await server.ask('GET', '/w/some-id')).bytes.toString()).toBe('<p>board</p>')
    expect((await server.ask('GET', '/start')).status).toBe(503)
    const asset = await server.ask('GET', '/assets/phone/main-abc.js')
    expect([asset.status, asset.headers['cache-control']]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ])
    for (const path of ['/assets/../index.html', '/assets/phone/..%2f..%2findex.html', '/index.html', '/w'])
      expect([path, (await server.ask('GET', path)).status]).toEqual([path, 404])
    await rm(folder, { recursive: true })
  })

  it("[DO12] a phone's page names the words of its browser's language beforehand", async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tafelronde-pages-'))
    await mkdir(join(folder, 'phone/assets/phone'), { recursive: true })
    await mkdir(join(folder, 'desk/board'), { recursive: true })
    for (const page of ['phone', 'desk/board']) await writeFile(join(folder, page, 'index.html'), page)
    for (const file of ['words-nl-a-1.js', 'words-fr-b2.js', 'words-fr-b2.js.br', 'words.js'])
      await writeFile(join(folder, 'phone/assets/phone', file), '')
    await start({ deps: { pages: folder } })
    const aheadOf = async (path: string, language?: string) =>
      (await server.ask('GET', path, { headers: language ? { 'accept-language': language } : {} })).headers
    const french = await aheadOf('/J/ABCDEF/token', 'fr-BE,fr;q=0.9,nl;q=0.8')
    expect(french['link']).toBe('</assets/phone/words-fr-b2.js>; rel=modulepreload')
    expect(french['vary']).toBe('Accept-Language, Accept-Encoding')
    for (const language of ['nl-BE', 'pl, ru;q=0.5', undefined])
      expect((await aheadOf('/j', language))['link']).toContain('/words-nl-a-1.js>')
    expect((await aheadOf('/w/some-id', 'fr'))['link']).toBeUndefined()
    await rm(folder, { recursive: true })
  })

  it('[DO11] the example of a phone may stand in a frame of our own, and no other page in any', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tafelronde-pages-'))
    for (const page of ['phone', 'desk/board', 'desk/preview']) {
      await mkdir(join(folder, page), { recursive: true })
      await writeFile(join(folder, page, 'index.html'), page)
    }
    await start({ deps: { pages: folder } })
    const policyOf = async (path: string) =>
      String((await server.ask('GET', path)).headers['content-security-policy'])
    expect(await policyOf('/p/some-id')).toContain("frame-ancestors 'self'")
    for (const path of ['/', '/j', '/w/some-id', '/p/some-id/more', '/api/templates'])
      expect(await policyOf(path)).toContain("frame-ancestors 'none'")
    await rm(folder, { recursive: true })
  })
})

describe('before the sockets', () => {
  /** Raw, as only a socket can: the status line of the answer to an upgrade. */
  const upgrade = (path: string, headers: Record<string, string>): Promise<string> =>
    new Promise((done) => {
      const all = {
        Host: `127.0.0.1:${server.port}`,
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        ...headers,
      }
      const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
      const socket = connect(server.port, '127.0.0.1', () =>
        socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`),
      )
      socket.on('error', () => done('error'))
      socket.once('data', (data) => {
        done(data.toString().split('\r\n')[0] ?? '')
        socket.destroy()
      })
    })

  const echo = {
    attach: (http: Server) =>
      void http.on('upgrade', (_request: IncomingMessage, socket: Duplex) =>
        socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n'),
      ),
    close: () => Promise.resolve(),
  }

  it('[DO9] only our two paths, from our own pages, under our own name', async () => {
    await start({ sockets: [echo] })
    const own = { Origin: `http://127.0.0.1:${server.port}` }
    expect(await upgrade('/socket.io/?EIO=4', own)).toContain('101')
    expect(await upgrade('/sync/some.document', own)).toContain('101')
    expect(await upgrade('/sync/some.document', {})).toContain('101')
    for (const path of ['/', '/other', '/syncs/', '/socket.io', '//sync/'])
      expect([path, await upgrade(path, own)]).toEqual([path, 'HTTP/1.1 404 Not Found'])
    for (const origin of ['http://evil.example', 'null', `https://127.0.0.1:${server.port}.evil.example`])
      expect(await upgrade('/sync/x', { Origin: origin })).toContain('403')
    const foreign = { Host: 'evil.example', Origin: 'http://evil.example' }
    expect(await upgrade('/socket.io/', foreign)).toContain('421')
  })

  it("[DO10] socket.io's long polling passes the same door", async () => {
    await start()
    const headers = { origin: 'http://evil.example' }
    expect((await server.ask('GET', '/socket.io/?EIO=4&transport=polling', { headers })).status).toBe(403)
    expect((await server.ask('GET', '/socket.io/', headersFor('evil.example'))).status).toBe(403)
  })
})
