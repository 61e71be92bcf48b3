import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { fileIn } from './start-file.ts'

const home = resolve('/home/li')

test.each([
  { what: 'installed, no file', argv: ['/opt/rostrum'], program: 1, file: null },
  {
    what: 'installed, a file',
    argv: ['/opt/rostrum', '讲话.txt'],
    program: 1,
    file: resolve(home, '讲话.txt'),
  },
  {
    what: 'started by Electron',
    argv: ['/e/electron', '--no-sandbox', '/src/rostrum', '/tmp/a.txt'],
    program: 2,
    file: resolve('/tmp/a.txt'),
  },
  {
    what: 'started by Electron, no file',
    argv: ['/e/electron', '--inspect=0', '/src/rostrum'],
    program: 2,
    file: null,
  },
  {
    what: 'switches after the file',
    argv: ['/opt/rostrum', 'a.txt', '--allow-file-access'],
    program: 1,
    file: resolve(home, 'a.txt'),
  },
  { what: 'an empty name', argv: ['/opt/rostrum', ''], program: 1, file: null },
])('$what', ({ argv, program, file }) => expect(fileIn(argv, program, home)).toBe(file))
