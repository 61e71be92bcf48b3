/** Type-checks every layer: one check a tsconfig that the root's tsconfig.json refers to. */
import './node-version.mjs'
import { join } from 'node:path'
import { runCaptured } from './child.mjs'
import { readJson, valueAt } from './json.mjs'
import { ROOT } from './places.mjs'
import { ensureInstalled, ourNode } from './setup.mjs'
import { runScript } from './terminal.mjs'

/** The folders with a tsconfig of their own, as the root's names them. */
export function layers() {
  const references = valueAt(readJson(join(ROOT, 'tsconfig.json')), 'references')
  if (!Array.isArray(references)) return []
  return references.map((reference) => String(valueAt(reference, 'path')).replace(/^\.\//, ''))
}

/**
 * Checks all layers and prints what is wrong.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function checkTypes() {
  const node = ourNode()
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  const counts = { passed: 0, failed: 0 }
  for (const layer of layers()) {
    const run = await runCaptured(node, [tsc, '-p', layer, '--pretty', 'false'], { cwd: ROOT })
    if (run.code === 0) counts.passed++
    else counts.failed++
    process.stdout.write(`${run.code === 0 ? '✓' : '✗'} ${layer}\n${run.output}`)
  }
  return counts
}

if (process.argv[1] === import.meta.filename) {
  await runScript(async () => {
    await ensureInstalled()
    return (await checkTypes()).failed === 0 ? 0 : 1
  })
}
