/** Imported first by every script: stops with one sentence where Node is too old to read the others. */

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `讲台需要 Node.js 20.19 或更新的版本，这里是 ${process.versions.node}。\n` +
      `Rostrum needs Node.js 20.19 or newer; this is ${process.versions.node}.\n`,
  )
  process.exit(2)
}
