/** The packaging's configuration, read and checked by electron-builder itself, without a network. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { DebugLogger } from 'builder-util'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'

/** What this test looks at, in the form that electron-builder makes of it. */
const Packed = z.object({
  asar: z.boolean(),
  files: z.array(z.object({ filter: z.array(z.string()) })),
  icon: z.string(),
  extraResources: z.array(z.object({ from: z.string() })),
  publish: z.unknown(),
})

const ROOT = resolve(import.meta.dirname, '..', '..')

const read = (more: object = {}) => getConfig(ROOT, 'electron.builder.yml', more)
const check = async (more: object = {}) =>
  validateConfiguration(await read(more), new DebugLogger(false))

describe('electron.builder.yml', () => {
  test('is what electron-builder takes', async () => {
    await expect(check()).resolves.toBeUndefined()
  })

  test('and this test would see it if it were not', async () => {
    await expect(check({ asarr: true })).rejects.toThrow('asarr')
    await expect(check({ nsis: { oneClik: true } })).rejects.toThrow('nsis')
    await expect(check({ electronFuses: { runAsNode: 'no' } })).rejects.toThrow('electronFuses')
  })

  test('shuts what is not needed in the binary', async () => {
    expect((await read()).electronFuses).toMatchObject({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    })
  })

  test('packs nothing but what was built, and names only files that are there', async () => {
    const { files, icon, extraResources, publish, asar } = Packed.parse(await read())
    expect(asar).toBe(true)
    expect(publish ?? null).toBeNull()
    const packed = files.flatMap(({ filter }) => filter).filter((one) => !one.startsWith('!'))
    expect(packed).toEqual(['out/**', 'package.json', 'LICENSE'])
    const sources = [icon, ...extraResources.map(({ from }) => from)]
    expect(sources.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })
})
