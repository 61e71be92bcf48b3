/** What the importers' thread is given: one file, as far as it is known. */
import * as z from 'zod'

/** The order for one file. */
export const ReadOrder = z.object({
  content: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  head: z.enum(['zip', 'ole', 'pdf', 'html', 'rtf', 'fodt']),
  options: z.object({ encoding: z.string().optional() }).readonly(),
})
export type ReadOrder = z.infer<typeof ReadOrder>
