// Ways to one's own notes for who cannot come in (any more): a link for each workshop in which this phone wrote. Nothing where
// it never did. Drawn by the code screen and where someone was sent out.
import { useEffect, useState } from 'react'
import { ButtonLink } from '../../../shared/ui/button.tsx'
import { IconNote } from '../../../shared/ui/icons-early.tsx'
import { ownStorage, readOwnWorkshops, type OwnWorkshop } from '../../store/own-notes.ts'
import { useSpeech } from '../use-words.tsx'

/** No props. Its words are late ones. */
export const OwnWays = () => {
  const { t } = useSpeech()
  const [ways, setWays] = useState<readonly OwnWorkshop[]>([])
  useEffect(() => {
    void ownStorage().then(readOwnWorkshops).then(setWays)
  }, [])
  return (
    <>
      {ways.map(({ id, title }) => (
        <ButtonLink key={id} wide icon={<IconNote />} href={`/m/${id}`}>
          {t('room.own.way', { title })}
        </ButtonLink>
      ))}
    </>
  )
}
