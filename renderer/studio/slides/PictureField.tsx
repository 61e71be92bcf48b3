/** The picture of a slide: choose it, say what it shows, take it off. */
import { Button, Input } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { LARGEST_PICTURE } from '#core/contract/limits.ts'
import type { SlideEdit } from '#core/deck/edits.ts'
import { PICTURE_FILES, type PictureProblem } from './picture-file.ts'
import styles from './SlideEditor.module.css'
import { withPicture } from './slide-lines.ts'
import type { TypedFields } from './typed-fields.ts'

const PROBLEM_KEYS = {
  'not-a-picture': 'slides.picture.notAPicture',
  'too-large': 'slides.picture.tooLarge',
  disk: 'slides.picture.disk',
  unreadable: 'slides.picture.unreadable',
  unreachable: 'slides.picture.unreachable',
} as const satisfies Record<PictureProblem, string>

/** Longest description, characters. */
const LONGEST_ALT = 300

/** `problem`: why the last file was not taken. */
export function PictureField({
  fields: { shown: edit, bind, give },
  problem,
  onFile,
  onChange,
}: {
  fields: TypedFields
  problem: PictureProblem | null
  onFile: (file: File) => void
  onChange: (edit: SlideEdit) => void
}) {
  const { t } = useTranslation('studio')
  const chooser = useRef<HTMLInputElement>(null)
  const { picture } = edit
  return (
    <div className={styles.picture}>
      <div className={styles.line}>
        <Button size="small" onClick={() => chooser.current?.click()}>
          {t(picture === null ? 'slides.picture.choose' : 'slides.picture.change')}
        </Button>
        {picture === null ? (
          <span className={styles.hint}>{t('slides.picture.hint')}</span>
        ) : (
          <Button size="small" type="text" onClick={() => onChange(withPicture(give(), null))}>
            {t('slides.picture.remove')}
          </Button>
        )}
      </div>
      {problem === null ? null : (
        <p role="alert" className={styles.problem}>
          {t(PROBLEM_KEYS[problem], { megabytes: LARGEST_PICTURE / 1024 / 1024 })}
        </p>
      )}
      {picture === null ? null : (
        <label className={styles.labelled}>
          <span>{t('slides.picture.alt')}</span>
          <Input
            maxLength={LONGEST_ALT}
            {...bind('alt', picture.alt, (now, alt) =>
              now.picture === null ? now : { ...now, picture: { ...now.picture, alt } },
            )}
          />
        </label>
      )}
      <input
        ref={chooser}
        type="file"
        accept={PICTURE_FILES}
        hidden
        data-testid="picture-chooser"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file !== undefined) onFile(file)
          // The same file chosen again is a change again.
          event.target.value = ''
        }}
      />
    </div>
  )
}
