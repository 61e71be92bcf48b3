/** The reports of the last takes, each got once. */
import { useEffect, useMemo, useState } from 'react'
import type { TakeAbout } from '#core/contract/takes.ts'
import { reportOf, type TakeReport } from '#core/takes/report.ts'
import { useHost } from '#renderer/bridge/react.tsx'

/** So many of the last takes are laid side by side. */
export const SIDE_BY_SIDE = 6

/** In order of recording; null until all are there. Those that can't be had are left out. */
export function useReports(takes: readonly TakeAbout[]): readonly TakeReport[] | null {
  const { client } = useHost().link
  const [got, setGot] = useState<ReadonlyMap<string, TakeReport | null>>(new Map())
  const wanted = useMemo(
    () =>
      takes.slice(-SIDE_BY_SIDE).map(({ id, durationMs }) => ({ id, key: `${id} ${durationMs}` })),
    [takes],
  )
  useEffect(() => {
    let stopped = false
    const fetchAll = async () => {
      for (const { id, key } of wanted) {
        if (got.has(key)) continue
        const take = await client.takes.get({ id }).catch(() => null)
        if (stopped) return
        setGot((before) => new Map(before).set(key, take === null ? null : reportOf(take)))
      }
    }
    void fetchAll()
    return () => {
      stopped = true
    }
  }, [client, wanted, got])
  return useMemo(() => {
    if (wanted.some(({ key }) => !got.has(key))) return null
    return wanted.flatMap(({ key }) => got.get(key) ?? [])
  }, [wanted, got])
}
