/** A passphrase as it is kept: what scrypt makes of it, from which it can't be had back. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'

/** What scrypt costs. Bounded: a file from elsewhere must not take the machine's memory (128 * N * r bytes). */
export const Cost = z.object({
  /** A power of two. */
  N: z
    .number()
    .int()
    .min(2)
    .max(2 ** 18)
    .refine((n) => Number.isInteger(Math.log2(n))),
  r: z.number().int().min(1).max(16),
  p: z.number().int().min(1).max(8),
})
export type Cost = z.infer<typeof Cost>

/** 64 MB and about a third of a second; of OWASP's Password Storage Cheat Sheet (2025), scrypt, the second row. */
export const COST: Cost = { N: 2 ** 16, r: 8, p: 2 }

/** Bytes of the key. */
const LENGTH = 32

/** What is kept of a passphrase. */
export const KeptPassphrase = z.object({
  salt: z.base64(),
  key: z.base64(),
  cost: Cost,
})
export type KeptPassphrase = z.infer<typeof KeptPassphrase>

const keyOf = (passphrase: string, salt: Uint8Array, { N, r, p }: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    // Typed on another keyboard, the same letters may come composed or not.
    const text = passphrase.normalize('NFC')
    scrypt(text, salt, LENGTH, { N, r, p, maxmem: 256 * N * r }, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })

/** What is to be kept of a passphrase. */
export async function keptOf(passphrase: string, cost: Cost): Promise<KeptPassphrase> {
  const salt = randomBytes(16)
  const key = await keyOf(passphrase, salt, cost)
  return { salt: salt.toString('base64'), key: key.toString('base64'), cost }
}

/** Whether it is the passphrase that was kept. Compared in constant time. */
export async function isPassphrase(passphrase: string, kept: KeptPassphrase): Promise<boolean> {
  const wanted = Buffer.from(kept.key, 'base64')
  const key = await keyOf(passphrase, Buffer.from(kept.salt, 'base64'), kept.cost)
  return wanted.length === key.length && timingSafeEqual(key, wanted)
}
