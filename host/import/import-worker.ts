/** The importers' thread: reads the one file that it is given, answers, ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { readBinary } from './binary-formats.ts'
import { ReadOrder } from './read-order.ts'

const { content, head, options } = ReadOrder.parse(workerData)
parentPort?.postMessage(await readBinary(content, head, options))
