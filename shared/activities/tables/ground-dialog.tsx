// Laying a plan or photo on a table: choose a picture, say in words what is on it, send. Called by the host's page and the opened table.
import { useEffect, useState } from 'react'
import { lengthOf } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { AreaField } from '../../ui/field.tsx'
import { IconDiscard, IconImage, IconUpload } from '../../ui/icons.tsx'
import type { Props } from './board-state.ts'
import type { ThemeTable } from './config.ts'
import { groundOf } from './ground.ts'
import { tablesLimits } from './limits.ts'
import css from './ground.module.css'

type LayProps = Props & { readonly shown: ThemeTable }

const taken = 'image/png,image/jpeg,image/webp'

/** Words for each reason of the server; any other is "try again". */
const whys = ['wrong-type', 'unreadable', 'too-many-pixels', 'too-long', 'too-many', 'unavailable', 'offline']

const usePreview = (file: File | null): string | null => {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!file) return setAddress(null)
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return address
}

type Sending =
  | { readonly type: 'no' }
  | { readonly type: 'yes'; readonly share: number }
  | { readonly type: 'wrong'; readonly words: string }

const useSend = (props: LayProps, done: () => void) => {
  const { t, ask, sendPicture, shown, config } = props
  const [sending, setSending] = useState<Sending>({ type: 'no' })
  const wrong = (key: string) => setSending({ type: 'wrong', words: t(key) })
  const send = async (file: File | null, alt: string, everywhere: boolean) => {
    if (!file) return wrong('tables.groundChooseFirst')
    if (alt.trim() === '') return wrong('tables.groundSayFirst')
    if (lengthOf(alt) > tablesLimits.groundAlt || !sendPicture) return
    setSending({ type: 'yes', share: 0 })
    const answer = await sendPicture(file, (share) => setSending({ type: 'yes', share }))
    if (answer.type === 'refused')
      return wrong(`tables.groundNot.${whys.includes(answer.why) ? answer.why : 'again'}`)
    const { picture, width, height } = answer
    for (const { id } of everywhere ? config.tables : [shown])
      ask?.({ type: 'ground.lay', table: id, ground: { picture, width, height, alt: alt.trim() } })
    setSending({ type: 'no' })
    done()
  }
  return { sending, send }
}

const Picker = ({
  t,
  file,
  onFile,
}: Pick<Props, 't'> & { file: File | null; onFile: (file: File | null) => void }) => {
  const preview = usePreview(file)
  return (
    <label className={css.picker}>
      {preview ? <img src={preview} alt="" /> : <IconImage />}
      <span>{file ? file.name : t('tables.groundChoose')}</span>
      <input type="file" accept={taken} onChange={(event) => onFile(event.target.files?.[0] ?? null)} />
    </label>
  )
}

/** How far it is, or what went wrong. */
const Progress = ({ t, sending }: Pick<Props, 't'> & { readonly sending: Sending }) => {
  const isWrong = sending.type === 'wrong'
  const words = isWrong ? sending.words : sending.type === 'yes' ? t('tables.groundSending') : ''
  return (
    <>
      {sending.type === 'yes' && (
        <progress
          className={css.progress}
          value={sending.share}
          max={1}
          aria-label={t('tables.groundSending')}
        />
      )}
      <p role="status" className={isWrong ? css.wrong : 'visually-hidden'}>
        {words}
      </p>
    </>
  )
}

const TakeAway = ({ t, ask, shown, onDone }: LayProps & { readonly onDone: () => void }) => (
  <Button
    kind="destructive"
    icon={<IconDiscard />}
    onClick={() => {
      ask?.({ type: 'ground.lay', table: shown.id, ground: null })
      onDone()
    }}
  >
    {t('tables.groundTake')}
  </Button>
)

const Form = (props: LayProps & { readonly onDone: () => void }) => {
  const { t, parts, shown, table, config, onDone } = props
  const before = groundOf(parts[shown.id])
  const [file, setFile] = useState<File | null>(null)
  const [alt, setAlt] = useState(before?.alt ?? '')
  const [everywhere, setEverywhere] = useState(false)
  const { sending, send } = useSend(props, onDone)
  const isLong = lengthOf(alt) > tablesLimits.groundAlt
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        void send(file, alt, everywhere)
      }}
    >
      <Picker t={t} file={file} onFile={setFile} />
      <ul className={css.rules}>
        <li>{t('tables.groundTaken')}</li>
        <li>{t('tables.groundNotTaken')}</li>
        <li>{t('tables.groundPeople')}</li>
      </ul>
      <AreaField
        label={t('tables.groundAlt')}
        hint={t('tables.groundAltHint')}
        rows={2}
        value={alt}
        {...(isLong ? { error: t('tables.tooLong', { n: tablesLimits.groundAlt }) } : {})}
        onChange={(event) => setAlt(event.target.value)}
      />
      {table === null && config.tables.length > 1 && (
        <label className={css.everywhere}>
          <input
            type="checkbox"
            checked={everywhere}
            onChange={(event) => setEverywhere(event.target.checked)}
          />
          {t('tables.groundEverywhere')}
        </label>
      )}
      <Progress t={t} sending={sending} />
      <Button type="submit" kind="primary" icon={<IconUpload />} aria-disabled={sending.type === 'yes'}>
        {t(sending.type === 'yes' ? 'tables.groundSending' : 'tables.groundLay')}
      </Button>
      {before && <TakeAway {...props} />}
    </form>
  )
}

/** The button and its dialog; nothing where pictures cannot be sent. */
export const LayGround = (props: LayProps) => {
  const { t, parts, shown, sendPicture, ask } = props
  const [open, setOpen] = useState(false)
  if (!sendPicture || !ask) return null
  const word = t(groundOf(parts[shown.id]) ? 'tables.groundOther' : 'tables.groundLayOne')
  return (
    <>
      <Button kind="tertiary" icon={<IconImage />} onClick={() => setOpen(true)}>
        {word}
      </Button>
      <Dialog open={open} title={word} closeLabel={t('common.close')} onClose={() => setOpen(false)}>
        <Form {...props} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}
