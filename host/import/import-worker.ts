/** The importers' thread: reads the one file that it is given, answers, ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { readBinary } from './binary-formats.ts'
import type { ReadOrder } from './import-thread.ts'

const order: ReadOrder = workerData
parentPort?.postMessage(await readBinary(order.content, order.head, order.options))
