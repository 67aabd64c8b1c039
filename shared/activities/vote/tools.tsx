// The moderator's buttons under a result: dots by group, the picture, another round, and what comes later.
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconAnswers, IconDownload, IconGroup, IconNextRound } from '../../ui/icons.tsx'
import { tableFrom } from '../../table.ts'
import type { BoardFaceProps } from '../faces.ts'
import type { Config, Intent } from './model.ts'
import { pictures } from './picture.ts'
import { RoundDialog } from './round-dialog.tsx'
import { groupsOf, isRevealed, settingsOf } from './shown.ts'

type Props = BoardFaceProps<Config, Intent>

const ByGroup = ({ t, ask, parts }: Props) => {
  const part = parts['main']
  const sharing = settingsOf(part)?.sharing === true
  if (groupsOf(part).length === 0) return null
  return (
    <Button
      kind="tertiary"
      icon={<IconGroup />}
      aria-pressed={sharing}
      onClick={() => ask?.({ type: 'groups.show', show: !sharing })}
    >
      {t('vote.byGroup')}
    </Button>
  )
}

/** The picture of the result, as the files of the evening have it. */
const save = ({ parts, t, pick, config, language }: Props): void => {
  const view = Object.fromEntries(
    Object.entries(parts['main'] ?? {}).map(([name, entries]) => [name, tableFrom(Object.entries(entries))]),
  )
  const [drawn] = pictures({ main: view }, config, { language, title: pick(config.question), t, pick })
  if (!drawn) return
  const url = URL.createObjectURL(new Blob([drawn.svg], { type: 'image/svg+xml' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${pick(config.question).replace(/[^\p{L}\p{N}]+/gu, '-')}.svg`
  link.click()
  URL.revokeObjectURL(url)
}

/** Not built yet, and it says so where it will be. */
const Sheets = ({ t }: Pick<Props, 't'>) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind="tertiary" icon={<IconAnswers />} onClick={() => setOpen(true)}>
        {t('vote.sheets', { n: 3 })}
      </Button>
      <Dialog
        open={open}
        title={t('vote.sheets', { n: 3 })}
        closeLabel={t('common.close')}
        onClose={() => setOpen(false)}
      >
        <p>{t('vote.sheetsLater')}</p>
      </Dialog>
    </>
  )
}

const AnotherRound = (props: Props) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind="tertiary" icon={<IconNextRound />} onClick={() => setOpen(true)}>
        {props.t('vote.another')}
      </Button>
      {open && <RoundDialog face={props} onClose={() => setOpen(false)} />}
    </>
  )
}

export const Tools = (props: Props) => {
  const { t, parts } = props
  if (!isRevealed(parts['main'])) return null
  return (
    <>
      <ByGroup {...props} />
      <Button kind="tertiary" icon={<IconDownload />} onClick={() => save(props)}>
        {t('vote.savePicture')}
      </Button>
      <AnotherRound {...props} />
      <Sheets t={t} />
    </>
  )
}
