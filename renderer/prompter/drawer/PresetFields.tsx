/** The presets of a prompter: choose, keep what was changed, rename, remove; and what became of it, with its way back. */
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BuiltInPreset, type ChosenLook, type Preset } from '#core/prompter/presets.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { useCurrentLook } from '../look/look-context.tsx'
import { type Deed, isOriginal, type PresetDesk, type Said, sourceOf } from '../look/preset-desk.ts'
import styles from './drawer.module.css'

const BUILT_IN_KEYS = {
  desk: 'preset.desk',
  glass: 'preset.glass',
  far: 'preset.far',
} as const satisfies Record<BuiltInPreset, string>

const DEED_KEYS = {
  chosen: 'deed.chosen',
  saved: 'deed.saved',
  'saved-over': 'deed.savedOver',
  renamed: 'deed.renamed',
  removed: 'deed.removed',
  restored: 'deed.restored',
  undone: 'deed.undone',
  'too-many': 'deed.tooMany',
  'not-done': 'deed.notDone',
} as const satisfies Record<Deed, string>

/** The name of a preset: its own, or that of the one that came with the program. */
export function usePresetName(): (preset: Pick<Preset, 'id' | 'name'>) => string {
  const { t } = useTranslation('look')
  return ({ id, name }) => {
    if (name !== null) return name
    const builtIn = BuiltInPreset.safeParse(id).data
    return builtIn === undefined ? id : t(BUILT_IN_KEYS[builtIn])
  }
}

/** The list and what can be done with it. */
export function PresetFields({ chosen, desk }: { chosen: ChosenLook; desk: PresetDesk }) {
  const { t } = useTranslation('look')
  const nameOf = usePresetName()
  const presets = useReadable(useHost().settings)?.presets ?? []
  const current = useCurrentLook()
  const bound = useReadable(current.bound)
  const said = useReadable(desk.said)
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null)
  const source = sourceOf(chosen, presets)
  const builtIn = BuiltInPreset.safeParse(source?.preset.id).success
  const name = (given: string) => {
    setNaming(null)
    if (naming === 'new') void desk.saveAs(given)
    else if (source !== null) void desk.rename(source.preset, given)
  }
  return (
    <section className={styles['group']} aria-labelledby="look-presets">
      <h3 id="look-presets">{t('preset.heading')}</h3>
      <div className={styles['presets']}>
        {presets.map((preset) => {
          const inUse = preset.id === source?.preset.id
          return (
            <button
              key={preset.id}
              type="button"
              aria-pressed={inUse}
              onClick={() => desk.choose(preset)}
            >
              <span className={styles['name']}>{nameOf(preset)}</span>
              {inUse && source.changed ? (
                <span className={styles['changed']}>{t('preset.changed')}</span>
              ) : null}
            </button>
          )
        })}
      </div>
      {naming === null ? (
        <div className={styles['deeds']}>
          {source?.changed === true ? (
            <button type="button" onClick={() => void desk.saveOver(source.preset)}>
              {t('preset.saveOver', { name: nameOf(source.preset) })}
            </button>
          ) : null}
          <button type="button" onClick={() => setNaming('new')}>
            {t('preset.saveAs')}
          </button>
          {source === null || builtIn ? null : (
            <>
              <button type="button" onClick={() => setNaming('rename')}>
                {t('preset.rename')}
              </button>
              <button type="button" onClick={() => void desk.remove(source.preset)}>
                {t('preset.remove')}
              </button>
            </>
          )}
          {source !== null && builtIn && !isOriginal(source.preset) ? (
            <button type="button" onClick={() => void desk.remove(source.preset)}>
              {t('preset.restore')}
            </button>
          ) : null}
        </div>
      ) : (
        <NameForm
          first={naming === 'rename' && source !== null ? nameOf(source.preset) : ''}
          onName={name}
          onCancel={() => setNaming(null)}
        />
      )}
      <output className={styles['said']}>
        {said === null ? null : <SaidLine said={said} name={nameOf} />}
      </output>
      <p className={styles['hint']}>
        {bound === null ? t('preset.ofSpeech') : t('preset.ofWindow')}
      </p>
    </section>
  )
}

function SaidLine({
  said: { deed, preset, undo },
  name,
}: {
  said: Said
  name: (preset: Pick<Preset, 'id' | 'name'>) => string
}) {
  const { t } = useTranslation('look')
  return (
    <>
      <span data-watch={deed === 'too-many' || deed === 'not-done'}>
        {t(DEED_KEYS[deed], { name: preset === null ? '' : name(preset) })}
      </span>
      {undo === null ? null : (
        <button type="button" onClick={undo}>
          {t('preset.undo')}
        </button>
      )}
    </>
  )
}

/** The person has just asked to type it. */
const focus = (input: HTMLInputElement | null) => input?.focus()

/** Asks for a name. */
function NameForm({
  first,
  onName,
  onCancel,
}: {
  first: string
  onName: (name: string) => void
  onCancel: () => void
}) {
  const { t } = useTranslation('look')
  const id = useId()
  const [name, setName] = useState(first)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') onName(name.trim())
  }
  return (
    <form className={styles['naming']} onSubmit={submit}>
      <label htmlFor={id}>{t('preset.name')}</label>
      <input
        id={id}
        value={name}
        maxLength={60}
        ref={focus}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel()
        }}
      />
      <button type="submit" disabled={name.trim() === ''}>
        {t('preset.save')}
      </button>
      <button type="button" onClick={onCancel}>
        {t('preset.cancel')}
      </button>
    </form>
  )
}
