/** What the host can tell of the machine it runs on, for the pre-flight. What it cannot know is null, never guessed. */
import * as z from 'zod'

/** The folder in which the program keeps all that it keeps, as it was when a small file was written into it. */
export const StorageFacts = z.object({
  folder: z.string(),
  /** A file could be written there, read again the same, and removed. */
  writable: z.boolean(),
  /** What the system said when it could not, as `ENOSPC`; null where it could or nothing was said. */
  trouble: z.string().nullable(),
  /** Bytes that this program may still write there; null where the system does not tell. */
  free: z.number().min(0).nullable(),
})
export type StorageFacts = z.infer<typeof StorageFacts>

/** The hall's window as the system has it; occlusion by another program is not among what it tells. */
export const HallWindowFacts = z.object({
  visible: z.boolean(),
  minimized: z.boolean(),
  /** It lies above all windows that do not ask for the same. */
  onTop: z.boolean(),
  fullScreen: z.boolean(),
})
export type HallWindowFacts = z.infer<typeof HallWindowFacts>

/** What only a program on the machine knows. Browser mode has none of it. */
export const MachineFacts = z.object({
  onBattery: z.boolean(),
  /** The system was asked to keep its displays on, and has not said that it won't. */
  awake: z.boolean(),
  /** Times that the machine was locked or went to sleep since the program was started, while it was to stay awake. */
  interruptions: z.number().int().min(0),
  /** Null while there is no audience window. */
  hall: HallWindowFacts.nullable(),
})
export type MachineFacts = z.infer<typeof MachineFacts>

/** The host's clocks. */
export const ClockFacts = z.object({
  /** Wall clock, ms since 1970. */
  wall: z.number(),
  /** IANA name of the zone, as Asia/Shanghai. */
  zone: z.string(),
  /** Minutes that local time is ahead of UTC. */
  offset: z.number(),
  /**
   * Ms by which the wall clock has gone further than the monotonic one since the host was started: somebody has set it, or
   * the machine slept. Negative: set back.
   */
  jumped: z.number(),
})
export type ClockFacts = z.infer<typeof ClockFacts>

/** All of it. */
export const RoomFacts = z.object({
  storage: StorageFacts,
  clock: ClockFacts,
  /** Prompters that are connected, the operator's copy among them. */
  prompters: z.number().int().min(0),
  machine: MachineFacts.nullable(),
})
export type RoomFacts = z.infer<typeof RoomFacts>
