import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentSecurityPolicy } from '#host/serve/security.ts'
import { answerFrom, fileAt, pageAddress, pageAt } from './app-pages.ts'

let outer: string
let folder: string

beforeAll(async () => {
  outer = await mkdtemp(join(tmpdir(), 'rostrum-pages-'))
  folder = join(outer, 'renderer')
  await mkdir(join(folder, 'studio'), { recursive: true })
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'studio', 'index.html'), '<!doctype html>')
  await writeFile(join(folder, 'assets', 'a b.js'), 'export {}')
  await writeFile(join(folder, 'assets', 'notes.txt'), 'not a kind the build makes')
  await writeFile(join(folder, '.hidden.html'), 'hidden')
  await writeFile(join(outer, 'secret.html'), 'secret')
  // A neighbour whose name begins like the folder's.
  await mkdir(join(outer, 'renderer-old'))
  await writeFile(join(outer, 'renderer-old', 'secret.html'), 'secret')
})
afterAll(() => rm(outer, { recursive: true }))

const get = (url: string, method = 'GET') => answerFrom(folder, { url, method })

describe('a file of the renderer', () => {
  test('is given out with its type and the policy of the pages', async () => {
    const answer = await get('app://rostrum/studio/')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy())
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await answer.text()).toBe('<!doctype html>')
  })

  test('is found with a query, a fragment and escapes in its name', async () => {
    expect((await get('app://rostrum/studio/?a=../b#c')).status).toBe(200)
    expect((await get('app://rostrum/assets/a%20b.js')).status).toBe(200)
  })

  test('HEAD answers without its content', async () => {
    const answer = await get('app://rostrum/studio/', 'HEAD')
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('')
  })
})

describe('nothing else is', () => {
  test.each([
    'app://rostrum/../secret.html',
    'app://rostrum/%2e%2e/secret.html',
    'app://rostrum/..%2fsecret.html',
    'app://rostrum/studio/..%2f..%2fsecret.html',
    'app://rostrum/..%5csecret.html',
    'app://rostrum/studio\\..\\..\\secret.html',
    'app://rostrum//secret.html',
    'app://rostrum/%2fetc/passwd.html',
    'app://rostrum/C:%5csecret.html',
    'app://rostrum/studio/index.html::$DATA.html',
    'app://rostrum/studio/index.html%00.html',
    'app://rostrum/..%2frenderer-old/secret.html',
    'app://rostrum/.hidden.html',
    'app://rostrum/assets/notes.txt',
    'app://rostrum/assets/none.js',
    'app://rostrum/assets/',
    'app://rostrum/assets',
    'app://rostrum/',
    'app://rostrum/%',
    'app://rostrum.evil/studio/',
    'app://rostrum:81/studio/',
    'app://evil/studio/',
    'https://rostrum/studio/',
    'file:///etc/passwd',
    'studio/',
    '',
  ])('%s', async (url) => {
    const answer = await get(url)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('')
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    expect((await get('app://rostrum/studio/', method)).status).toBe(405)
  })

  test('no path at all leads out of the folder', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '%2e', '%2e%2e', '%2f', '%5c', '\\', '/', 'C:', '%00', '%'),
      fc.string({ maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = fileAt('/srv/renderer', `app://rostrum/${pieces.join('')}`)
        expect(file === null || file.startsWith('/srv/renderer/')).toBe(true)
        expect(file ?? '').not.toMatch(/\/\.\.?(\/|$)/)
      }),
    )
  })
})

describe('the page at an address', () => {
  test('is the one of its own address', () => {
    for (const kind of ['studio', 'prompter', 'audience', 'console', 'hands', 'room'] as const)
      expect(pageAt(pageAddress(kind))).toBe(kind)
    expect(pageAt(pageAddress('prompter', true))).toBe('prompter')
    expect(pageAt('app://rostrum/audience/?x#y')).toBe('audience')
  })

  test.each([
    'app://rostrum/audience',
    'app://rostrum/audience/index.html',
    'app://rostrum/other/',
    'app://evil/audience/',
    'https://rostrum/audience/',
    'about:blank',
    '',
  ])('and none at %s', (address) => expect(pageAt(address)).toBeNull())
})
