/** What takes time and is not the speaker's text: applause, pauses, videos, somebody else's turn. */
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ItemKind, type ItemSetting, LONGEST_ITEM_NAME } from '#core/rundown/settings.ts'
import { lengthText } from '#renderer/ui/time/duration.ts'
import { byPointer, goToText } from '../text/go-to.ts'
import { handId } from '../work/hand-id.ts'
import { lineAt } from '../work/line-edits.ts'
import { headingOver, putItem, removeItem } from '../work/rundown-edits.ts'
import { useSpeechWork } from '../work/SpeechWorkProvider.tsx'
import { DraftInput } from './DraftInput.tsx'
import { ITEM_PLACES, itemAt, newItem, placeOfItem } from './item-place.ts'
import { ITEM_KEYS } from './item-words.ts'
import { LengthField, useProblem } from './LengthField.tsx'
import { ProblemLine } from './ProblemLine.tsx'
import styles from './plan.module.css'
import { useRundown } from './use-rundown.ts'
import { useUndoKeys } from './use-undo-keys.ts'

const ITEM_PLACE_KEYS = {
  beforeParagraph: 'items.beforeParagraph',
  afterParagraph: 'items.afterParagraph',
  beforeSection: 'items.beforeSection',
  afterSection: 'items.afterSection',
} as const

/** The list, in the order of the speech, and buttons that add one where the cursor is. */
export function ItemList() {
  const { t } = useTranslation('plan')
  const { store } = useSpeechWork()
  const { items } = useRundown()
  /** Has just been added: its length is what is typed next. */
  const [added, setAdded] = useState<string | null>(null)
  const add = (kind: ItemKind) => {
    const id = handId()
    setAdded(id)
    store.edit((state) => putItem(state, newItem(state, id, kind, state.selection.main.head)))
  }
  return (
    <section className={styles['section']}>
      <h2>{t('items.heading')}</h2>
      <p className={styles['hint']}>{t('items.hint')}</p>
      <fieldset className={styles['buttons']} aria-label={t('items.add')}>
        {ItemKind.options.map((kind) => (
          <Button key={kind} size="small" onClick={() => add(kind)}>
            {`+ ${t(ITEM_KEYS[kind])}`}
          </Button>
        ))}
      </fieldset>
      <ul className={styles['list']}>
        {items
          .toSorted((one, other) => one.at - other.at)
          .map((item) => (
            <Item key={item.id} item={item} isNew={item.id === added} />
          ))}
      </ul>
    </section>
  )
}

/** An item with everything that is known of it, to be changed in place. */
function Item({ item, isNew }: { item: ItemSetting; isNew: boolean }) {
  const { t } = useTranslation('plan')
  const { store } = useSpeechWork()
  const undoKeys = useUndoKeys()
  const { problem, setProblem } = useProblem()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isNew) row.current?.querySelector<HTMLInputElement>('[data-by-hand]')?.focus()
  }, [isNew])

  const kindName = t(ITEM_KEYS[item.kind])
  const name = item.name === '' ? kindName : `${kindName} ${item.name}`
  const put = (change: Partial<ItemSetting>) =>
    store.edit((state) => putItem(state, { ...item, ...change }))
  const { doc } = store.get()
  const line = doc.lineAt(Math.min(item.at, doc.length))
  const spoken = line.text.trim() !== '' && lineAt(store.get(), line.from).role.kind !== 'set-aside'
  const inSection = headingOver(store.get(), item.at) !== null
  return (
    <li ref={row} className={styles['item']}>
      <div>
        <select
          aria-label={t('items.kind')}
          value={item.kind}
          onChange={({ target }) => {
            const kind = ItemKind.safeParse(target.value)
            if (kind.success) put({ kind: kind.data })
          }}
        >
          {ItemKind.options.map((kind) => (
            <option key={kind} value={kind}>
              {t(ITEM_KEYS[kind])}
            </option>
          ))}
        </select>
        <DraftInput
          label={t('items.name')}
          written={item.name}
          take={(typed) => {
            if (typed.trim() !== item.name) put({ name: typed.trim() })
            return true
          }}
          onKeyDown={undoKeys}
          className={styles['nameField']}
          placeholder={t('items.nameExample')}
          maxLength={LONGEST_ITEM_NAME}
        />
        <LengthField
          label={t('items.length', { name })}
          value={item.ms}
          text={lengthText}
          problem={problem}
          onProblem={setProblem}
          onKeyDown={undoKeys}
          onChange={(ms) => put({ ms: ms ?? 0 })}
        />
        <Button
          size="small"
          aria-label={t('items.removeOf', { name })}
          onClick={() => store.edit((state) => removeItem(state, item.id))}
        >
          {t('items.remove')}
        </Button>
      </div>
      <div>
        <select
          aria-label={t('items.where')}
          value={placeOfItem(item)}
          onChange={({ target }) => {
            const place = ITEM_PLACES.find((one) => one === target.value)
            const moved = place === undefined ? null : itemAt(store.get(), item, place)
            if (moved !== null) put(moved)
          }}
        >
          {ITEM_PLACES.map((place) => (
            <option key={place} value={place} disabled={!inSection && place.endsWith('Section')}>
              {t(ITEM_PLACE_KEYS[place])}
            </option>
          ))}
        </select>
        <button
          type="button"
          className={styles['words']}
          onClick={(event) => goToText(store, { from: line.from, to: line.to }, byPointer(event))}
        >
          {spoken ? line.text : `${t('items.uncounted')} ${line.text}`}
        </button>
        <Button
          size="small"
          aria-label={t('items.hereLabel', { name })}
          onClick={() =>
            store.edit((state) => {
              const at = newItem(state, item.id, item.kind, state.selection.main.head)
              const moved = itemAt(
                state,
                { ...item, at: at.at, of: 'paragraph' },
                placeOfItem(item),
              )
              return putItem(state, moved ?? { ...item, at: at.at, of: 'paragraph' })
            })
          }
        >
          {t('items.here')}
        </Button>
      </div>
      <ProblemLine problem={problem} />
    </li>
  )
}
